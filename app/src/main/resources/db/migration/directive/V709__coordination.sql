-- Phối hợp: which units help with an order, as issued, and what they contribute to the lead's work.
create table directive.coordination (
    obligation_id bigint not null references directive.obligation,
    directive_id  bigint not null,
    unit_id       bigint not null,
    primary key (obligation_id, unit_id)
);
create index coordination_by_unit on directive.coordination (unit_id, directive_id);
comment on table directive.coordination is 'groups as they were on the day of the document; a unit that leads the order does not help itself';

-- What was issued before: units named one by one. Groups were not kept as of their day.
insert into directive.coordination (obligation_id, directive_id, unit_id)
select distinct o.id, o.directive_id, named.unit_id
  from directive.obligation o
  join directive.party p on p.obligation_id = o.id and p.role = 'COORDINATOR'
 cross join lateral unnest(p.unit_ids) as named (unit_id)
 where o.state = 'ISSUED'
   and not exists (select from directive.assignment a
                    where a.obligation_id = o.id and a.unit_id = named.unit_id and a.kind = 'STANDING');

create table directive.contribution (
    id            bigint generated always as identity primary key,
    assignment_id bigint not null references directive.assignment,
    unit_id       bigint not null,
    unit_name     text not null,
    at            timestamptz not null,
    author_id     bigint not null,
    author_label  text not null,
    words         text not null,
    taken_at      timestamptz
);
create index contribution_by_assignment on directive.contribution (assignment_id, id);
comment on column directive.contribution.taken_at is 'when the lead took it into its answer';

create table directive.contribution_file (
    id              bigint generated always as identity primary key,
    contribution_id bigint not null references directive.contribution,
    sha256          bytea not null,
    name            text not null
);
create index contribution_file_by_contribution on directive.contribution_file (contribution_id, id);
grant select, insert on directive.coordination, directive.contribution_file to kheo_app;
grant select, insert, update (taken_at) on directive.contribution to kheo_app;
