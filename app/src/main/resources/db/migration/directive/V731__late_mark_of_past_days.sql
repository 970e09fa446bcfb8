-- A past day is judged by the late mark it had: the mark is one of the facts a turn replaces.
alter table directive.assignment_turn add column missed_due date;

create or replace function directive.keep_turns() returns trigger
    language plpgsql security definer set search_path = directive, pg_catalog as $$
begin
    if exists (select from later where changed_at is null) then
        raise exception 'directive.assignment was changed without changed_at';
    end if;
    insert into directive.assignment_turn
        (assignment_id, at, state, due, missed_due, reported_on, suspended_on, leader_id)
    select e.id, l.changed_at, e.state, e.due, e.missed_due, e.reported_on, e.suspended_on, e.leader_id
      from earlier e
      join later l on l.id = e.id
     where (e.state, e.due, e.missed_due, e.reported_on, e.suspended_on, e.leader_id)
           is distinct from (l.state, l.due, l.missed_due, l.reported_on, l.suspended_on, l.leader_id)
     order by e.id;
    return null;
end $$;
