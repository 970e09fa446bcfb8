-- Điều chỉnh: a total that the collecting unit sets by hand, with its reason; what was added up stays beside it.
create table reporting.adjustment (
    id             bigint generated always as identity primary key,
    round_id       bigint not null references reporting.round,
    ordinal        integer not null check (ordinal > 0),
    amount         numeric not null,
    computed       numeric,
    reason         text not null check (reason <> ''),
    at             timestamptz not null,
    by_label       text not null,
    ended_at       timestamptz,
    ended_by_label text,
    check ((ended_at is null) = (ended_by_label is null))
);
comment on column reporting.adjustment.computed is 'what was added up when it was set';
create unique index one_adjustment_holds on reporting.adjustment (round_id, ordinal) where ended_at is null;
grant select, insert, update on reporting.adjustment to kheo_app;
