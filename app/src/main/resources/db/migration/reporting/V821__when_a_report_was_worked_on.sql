-- Bao lâu làm xong báo cáo: pauses of more than ten minutes are no work.
alter table reporting.report add column touched_at timestamptz;
