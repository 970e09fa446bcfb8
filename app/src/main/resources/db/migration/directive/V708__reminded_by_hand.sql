-- Nhắc tay: somebody reminds those in charge of a task; once a day, person and task.
create table directive.nudge (
    assignment_id bigint not null references directive.assignment,
    account_id    bigint not null,
    day           date not null,
    at            timestamptz not null,
    words         text not null,
    primary key (assignment_id, account_id, day)
);
grant select, insert on directive.nudge to kheo_app;
