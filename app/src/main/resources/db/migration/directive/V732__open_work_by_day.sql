-- Reminders ask for open work by its last day, whatever the unit.
create index assignment_open_by_due on directive.assignment (due) where state in ('GIVEN', 'UNDERWAY');
