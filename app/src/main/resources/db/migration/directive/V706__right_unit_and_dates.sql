-- Không thuộc thẩm quyền: whence a task came, and what it was merged into.
alter table directive.assignment
    add column came_from_id bigint references directive.assignment;
create index assignment_by_origin on directive.assignment (came_from_id) where came_from_id is not null;
comment on column directive.assignment.came_from_id is 'the assignment of the unit that said it was not its task';

-- What was withdrawn may be given to the same unit again.
drop index directive.one_standing;
create unique index one_standing on directive.assignment (obligation_id, unit_id)
    where kind = 'STANDING' and state not in ('WITHDRAWN', 'SUCCEEDED');

alter table directive.refusal
    add column merged_into_id bigint references directive.assignment,
    drop constraint refusal_decision_check,
    add constraint refusal_decision_check check (decision in ('HANDED_ON', 'MERGED', 'UPHELD', 'LAPSED'));

-- Ý kiến đồng ý của cấp trên (TASK-24): what lets the province put off a deadline that a higher level fixed.
create table directive.higher_consent (
    id             bigint generated always as identity primary key,
    obligation_id  bigint not null references directive.obligation,
    symbol         text not null,
    dated          date not null,
    until          date,
    at             timestamptz not null,
    author_id      bigint not null,
    author_label   text not null
);
create index higher_consent_by_obligation on directive.higher_consent (obligation_id, id);
comment on column directive.higher_consent.until is 'last day to which it consents; null for no limit of its own';
grant select, insert on directive.higher_consent to kheo_app;
