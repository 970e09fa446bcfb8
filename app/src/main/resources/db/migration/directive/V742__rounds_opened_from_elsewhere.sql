-- Kỳ mở theo chế độ báo cáo: a round may also be opened by a later module, which names it. Such rounds may begin on the
-- same day (the first quarter and the first half year).
alter table directive.period
    alter column rhythm_id drop not null,
    add column label text,
    drop constraint period_obligation_id_from_day_key,
    add check ((rhythm_id is null) = (label is not null));
create unique index one_period_of_rhythm on directive.period (obligation_id, from_day) where rhythm_id is not null;
create unique index one_named_period on directive.period (obligation_id, from_day, to_day, label) where rhythm_id is null;
comment on column directive.period.label is 'what whoever opened it calls it; null where it follows from the rhythm';
