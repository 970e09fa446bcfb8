-- Hạn gắn với sự kiện: “sau khi có …”, “trong 5 ngày làm việc kể từ ngày nhận”: kept as data, no date until a person records the event.
alter table directive.obligation
    add column event_words text,
    add column event_length integer check (event_length > 0),
    add column event_unit text check (event_unit in ('DAYS', 'WORKING_DAYS', 'WEEKS', 'MONTHS', 'YEARS')),
    add column event_scope text check (event_scope in ('DIRECTIVE', 'ASSIGNMENT')),
    add constraint event_whole check ((event_words is null) = (event_scope is null)
                                      and (event_length is null) = (event_unit is null));
comment on column directive.obligation.event_length is 'null where the text names the event only';
comment on column directive.obligation.event_scope is 'ASSIGNMENT where each unit has its own, such as the day it received the dispatch';

update directive.obligation
   set event_words = source_deadline_words,
       event_scope = case when source_deadline_words ~* 'nhận' then 'ASSIGNMENT' else 'DIRECTIVE' end
 where source_deadline_kind in ('EVENT', 'WITHIN');

-- Sự kiện đã ghi nhận: for every assignment of the obligation, or for one. A correction takes the place of the former, which stays.
create table directive.deadline_event (
    id              bigint generated always as identity primary key,
    obligation_id   bigint not null references directive.obligation,
    assignment_id   bigint references directive.assignment,
    happened_on     date not null,
    length          integer not null check (length > 0),
    unit            text not null check (unit in ('DAYS', 'WORKING_DAYS', 'WEEKS', 'MONTHS', 'YEARS')),
    evidence        text not null,
    at              timestamptz not null,
    author_label    text not null,
    ended_at        timestamptz,
    ended_by        text,
    ended_reason    text
);
create unique index one_standing_event on directive.deadline_event (obligation_id, coalesce(assignment_id, 0))
    where ended_at is null;
create index deadline_event_by_assignment on directive.deadline_event (assignment_id) where assignment_id is not null;
comment on column directive.deadline_event.ended_at is 'when it was corrected or taken back; null while it stands';

grant select, insert on directive.deadline_event to kheo_app;
grant update (ended_at, ended_by, ended_reason) on directive.deadline_event to kheo_app;
