-- Như đã thấy ngày ấy: how each assignment stood before each of its turns, so that any past day can be counted again.
alter table directive.assignment add column changed_at timestamptz;
comment on column directive.assignment.changed_at is
    'moment, by the house''s clock, of the last change of state, dates or leader; every statement that changes one sets it';

-- One row a turn, with what held before it: as of a day, the first turn after that day tells, else the assignment itself.
-- Issuing writes none.
create table directive.assignment_turn (
    id            bigint generated always as identity primary key,
    assignment_id bigint not null references directive.assignment,
    at            timestamptz not null,
    state         text not null,
    due           date,
    reported_on   date,
    suspended_on  date,
    leader_id     bigint
);
create index assignment_turn_by_assignment on directive.assignment_turn (assignment_id, id);
create index assignment_turn_by_time on directive.assignment_turn (at, assignment_id);

-- Written by the database itself, once a statement, so that no change of whatever module is forgotten.
create function directive.keep_turns() returns trigger
    language plpgsql security definer set search_path = directive, pg_catalog as $$
begin
    if exists (select from later where changed_at is null) then
        raise exception 'directive.assignment was changed without changed_at';
    end if;
    insert into directive.assignment_turn (assignment_id, at, state, due, reported_on, suspended_on, leader_id)
    select e.id, l.changed_at, e.state, e.due, e.reported_on, e.suspended_on, e.leader_id
      from earlier e
      join later l on l.id = e.id
     where (e.state, e.due, e.reported_on, e.suspended_on, e.leader_id)
           is distinct from (l.state, l.due, l.reported_on, l.suspended_on, l.leader_id)
     order by e.id;
    return null;
end $$;
create trigger assignment_turns after update on directive.assignment
    referencing old table as earlier new table as later
    for each statement execute function directive.keep_turns();

grant select on directive.assignment_turn to kheo_app;
