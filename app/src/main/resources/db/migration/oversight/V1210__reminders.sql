-- Nhắc việc: reminders made, who is reminded when, and what happened that people are to be told.
create schema if not exists oversight;
grant usage on schema oversight to kheo_app;

create table oversight.reminder (
    id            bigint generated always as identity primary key,
    assignment_id bigint not null,
    step          text not null check (step in ('BEFORE', 'TODAY', 'OVERDUE')),
    day           date not null,
    due           date not null,
    working_days  integer not null,
    to_leader     boolean not null,
    to_monitor    boolean not null,
    made_at       timestamptz not null,
    unique (assignment_id, step, day)
);
create index reminder_by_day on oversight.reminder (day);
comment on column oversight.reminder.day is 'the working day it belongs to; with assignment and step it is made once, however often the run is tried';
comment on column oversight.reminder.working_days is 'left before the deadline, or passed since';

-- One row: how far the run has come. Whoever holds its lock runs; others leave at once.
create table oversight.reminder_progress (
    only_row boolean primary key default true check (only_row),
    last_day date
);
insert into oversight.reminder_progress default values;

-- What one order has instead of the province's own settings.
create table oversight.reminder_plan (
    obligation_id  bigint primary key,
    days_before    integer[] not null,
    overdue_every  integer not null check (overdue_every >= 0),
    leader_from    integer not null check (leader_from >= 0),
    monitor_from   integer not null check (monitor_from >= 0),
    basis          text not null,
    version        integer not null default 0
);

-- Written with the step itself, gone once people were told: nothing is lost however the process ends.
create table oversight.moment (
    id            bigint generated always as identity primary key,
    action        text not null,
    directive_id  bigint,
    assignment_id bigint,
    detail        text not null,
    at            timestamptz not null,
    check ((directive_id is null) <> (assignment_id is null))
);

grant select, insert on oversight.reminder to kheo_app;
grant select, update on oversight.reminder_progress to kheo_app;
grant select, insert, update, delete on oversight.reminder_plan to kheo_app;
grant select, insert, delete on oversight.moment to kheo_app;

insert into settings.parameter (key, value, legal_basis) values
    ('reminder_days_before', '5,2', 'Mặc định của hệ thống (TASK-25); địa phương quy định thì sửa theo văn bản của địa phương'),
    ('reminder_overdue_every', '5', 'Mặc định của hệ thống (TASK-25); địa phương quy định thì sửa theo văn bản của địa phương'),
    ('reminder_leader_from', '2', 'Mặc định của hệ thống (TASK-25); địa phương quy định thì sửa theo văn bản của địa phương'),
    ('reminder_monitor_from', '1', 'Mặc định của hệ thống (TASK-25); địa phương quy định thì sửa theo văn bản của địa phương'),
    ('reminder_time', '07:30', 'Mặc định của hệ thống; theo giờ làm việc của địa phương');
