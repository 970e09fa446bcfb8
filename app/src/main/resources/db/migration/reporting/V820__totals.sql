-- Số tổng hợp giữ sẵn: one row for some sixteen units beneath a unit, kept in the transaction that counts a report.
-- Only the lowest level is kept: what stands above is their sum, so no row is shared by every writer, and since a
-- report touches one row alone, two of them cannot wait for each other in a circle.
create table reporting.total (
    round_id       bigint not null references reporting.round,
    node_id        bigint not null,
    slot           smallint not null,
    reports        integer not null,
    amounts        numeric[] not null,
    figures        integer[] not null,
    nothing        integer[] not null,
    not_applicable integer[] not null,
    zeros          integer[] not null,
    primary key (round_id, node_id, slot)
);
comment on table reporting.total is 'arrays in the order of the form''s indicators';

-- Of indicators with choices: how many units gave each.
create table reporting.choice_total (
    round_id bigint not null references reporting.round,
    node_id  bigint not null,
    slot     smallint not null,
    ordinal  integer not null,
    choice   integer not null,
    reports  integer not null,
    primary key (round_id, node_id, slot, ordinal, choice)
);

create function reporting.add_each(a numeric[], b numeric[]) returns numeric[]
    language sql immutable parallel safe as $$
    select array_agg(coalesce(x, 0) + coalesce(y, 0) order by i)
      from unnest(a, b) with ordinality as both_of (x, y, i)
    $$;

create function reporting.add_each(a integer[], b integer[]) returns integer[]
    language sql immutable parallel safe as $$
    select array_agg(coalesce(x, 0) + coalesce(y, 0) order by i)
      from unnest(a, b) with ordinality as both_of (x, y, i)
    $$;

grant select, insert, update on reporting.total, reporting.choice_total to kheo_app;
