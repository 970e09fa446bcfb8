-- Đôn đốc bằng văn bản (TASK-25): which letter urged which assignment, as the letter said it.
create table directive.urging (
    id            bigint generated always as identity primary key,
    assignment_id bigint not null references directive.assignment,
    letter_id     bigint not null,
    symbol        text not null,
    letter_date   date not null,
    sender        text not null,
    href          text not null,
    due           date not null,
    working_days_late integer,
    at            timestamptz not null,
    withdrawn_at  timestamptz,
    withdrawn_reason text,
    unique (assignment_id, letter_id)
);
create index urging_by_letter on directive.urging (letter_id);
comment on column directive.urging.letter_id is 'of the module that sends letters; this one does not know it';
comment on column directive.urging.href is 'address of the letter';
comment on column directive.urging.working_days_late is 'null where it was urged before its day';

grant select, insert, update on directive.urging to kheo_app;
