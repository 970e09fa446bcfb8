-- Thư tóm tắt hằng ngày: whether the person wants one. The address is the person's own, in organization.
alter table access.account add column daily_digest boolean not null default true;
