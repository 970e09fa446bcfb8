-- Nhịp của một nhiệm vụ định kỳ, as a person confirmed it. A change ends one row and begins another.
create table directive.rhythm (
    id            bigint generated always as identity primary key,
    obligation_id bigint not null references directive.obligation,
    rhythm        text not null check (rhythm in ('MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY', 'OWN_DATES')),
    due_kind      text not null check (due_kind in
        ('LAST_DAY', 'DAY_OF_LAST_MONTH', 'DAY_OF_NEXT_MONTH', 'WORKING_DAYS_AFTER')),
    due_number    integer not null,
    own_dates     date[] not null default '{}',
    first_from    date not null,
    last_to       date,
    next_from     date,
    set_at        timestamptz not null,
    set_by        bigint not null,
    set_by_label  text not null,
    ended_at      timestamptz,
    ended_by_label text,
    ended_reason  text,
    check ((rhythm = 'OWN_DATES') = (cardinality(own_dates) > 0))
);
create unique index one_rhythm on directive.rhythm (obligation_id) where ended_at is null;
create index rhythm_to_open on directive.rhythm (next_from) where ended_at is null and next_from is not null;
comment on column directive.rhythm.first_from is 'first day of the first round';
comment on column directive.rhythm.last_to is 'no round that begins after this day is opened';
comment on column directive.rhythm.next_from is 'first day of the round to open next; null when there is none';

-- Kỳ đã mở.
create table directive.period (
    id            bigint generated always as identity primary key,
    obligation_id bigint not null references directive.obligation,
    rhythm_id     bigint not null references directive.rhythm,
    rhythm        text not null,
    from_day      date not null,
    to_day        date not null,
    due           date not null,
    printed       date,
    counted       integer,
    opened_at     timestamptz not null,
    unique (obligation_id, from_day),
    check (to_day >= from_day)
);
comment on column directive.period.printed is 'the day the rhythm names, where the rule for days off may move it';
comment on column directive.period.counted is 'working days after the round, where the rhythm counts them';
create index period_by_end on directive.period (to_day, obligation_id);

alter table directive.assignment
    add column period_id bigint references directive.period,
    add check ((kind = 'PERIOD') = (period_id is not null));
create unique index one_per_period on directive.assignment (parent_id, period_id) where kind = 'PERIOD';
create index assignment_by_period on directive.assignment (period_id) where period_id is not null;

-- A standing assignment that gets a rhythm loses the deadline it had: its rounds have theirs.
alter table directive.due_change
    alter column to_due drop not null;

grant select, insert, update on directive.rhythm to kheo_app;
grant select, insert, update (due) on directive.period to kheo_app;
