-- Cách tính hạn: by what the effective last day follows, so that it can be counted anew when the calendar changes.
alter table directive.assignment
    add column due_printed date,
    add column due_from date,
    add column due_count integer check (due_count >= 0),
    add column due_unit text check (due_unit in ('DAYS', 'WORKING_DAYS', 'WEEKS', 'MONTHS', 'YEARS')),
    add constraint due_counted_whole check (
        (due_from is null and due_count is null and due_unit is null)
        or (due_from is not null and due_count is not null and due_unit is not null and due_printed is null));
comment on column directive.assignment.due_printed is 'the printed or working day, where the rule for days off may move it; null where the last day is as decided';
comment on column directive.assignment.due_from is 'day of the event from which the last day is counted; null where it is not counted, or was extended since';

-- No turn of any assignment: the last day itself does not change here.
alter table directive.assignment disable trigger user;
update directive.assignment a
   set due_printed = a.due
  from directive.obligation o
 where o.id = a.obligation_id
   and a.kind = 'STANDING'
   and a.due = coalesce(o.working_deadline,
                        case when not o.source_deadline_exclusive and o.source_deadline_kind <> 'START'
                             then o.source_deadline end);
alter table directive.assignment enable trigger user;

create index assignment_movable on directive.assignment (due_printed)
    where due_printed is not null and state in ('GIVEN', 'UNDERWAY', 'REPORTED', 'SUSPENDED');
create index assignment_counted on directive.assignment (due_from, due_count, due_unit)
    where due_from is not null and state in ('GIVEN', 'UNDERWAY', 'REPORTED', 'SUSPENDED');

-- Tính lại: a last day may also move because the calendar, the rule for days off or the event did.
alter table directive.due_change
    drop constraint due_change_kind_check,
    add constraint due_change_kind_check
        check (kind in ('MOVED', 'WITH_PARENT', 'CALENDAR', 'RULE', 'EVENT')),
    alter column to_due drop not null,
    alter column author_id drop not null,
    add column calendar_change bigint;
create index due_change_by_calendar on directive.due_change (calendar_change) where calendar_change is not null;
comment on column directive.due_change.to_due is 'null where the event from which it was counted was taken back';
comment on column directive.due_change.calendar_change is 'number of the change in settings that caused it';
