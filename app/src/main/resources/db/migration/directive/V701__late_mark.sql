-- TASK-22: an extension asked for after the last day moves the working date and leaves the late mark.
alter table directive.assignment add column missed_due date;
alter table directive.assignment add column judged_due date generated always as (coalesce(missed_due, due)) stored;
comment on column directive.assignment.missed_due is 'earliest last day that had passed when an extension since granted was asked for; null where none was asked late';
comment on column directive.assignment.judged_due is 'last good day by which timeliness is judged';

update directive.assignment a
   set missed_due = late.from_due
  from (select assignment_id, min(from_due) as from_due
          from directive.extension
         where late_when_asked
           and decision in ('GRANTED', 'OTHER_DATE')
         group by assignment_id) as late
 where late.assignment_id = a.id;
