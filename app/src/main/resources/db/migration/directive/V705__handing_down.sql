-- Giao xuống: parts of an assignment for units below, or for people of the unit itself. They are assignments too.
alter table directive.assignment
    add column kind           text not null default 'STANDING' check (kind in ('STANDING', 'PART', 'PERIOD')),
    add column parent_id      bigint references directive.assignment,
    add column person_id      bigint,
    add column words          text,
    add column deliverable    text,
    add column remark         text,
    add column suspended_with bigint references directive.assignment,
    add column folded         text generated always as (organization.fold(words)) stored,
    add check ((kind = 'STANDING') = (parent_id is null)),
    add check (kind <> 'PART' or words is not null and deliverable is not null),
    add check (kind = 'PART' or person_id is null),
    drop constraint assignment_obligation_id_unit_id_key;
create unique index one_standing on directive.assignment (obligation_id, unit_id) where kind = 'STANDING';
create unique index one_part on directive.assignment (parent_id, unit_id)
    where kind = 'PART' and person_id is null and state not in ('WITHDRAWN', 'SUCCEEDED');
create index assignment_by_parent on directive.assignment (parent_id, kind) where parent_id is not null;
comment on column directive.assignment.kind is 'STANDING: by the issuer, one per obligation and unit; PART: handed down by the unit of its parent, which is its monitor';
comment on column directive.assignment.person_id is 'a part for a person of the parent''s own unit';
comment on column directive.assignment.words is 'what the part asks; null where the obligation says it';
comment on column directive.assignment.suspended_with is 'the assignment above with which it was suspended, and goes on again';

-- Hạn thay đổi ngoài đề nghị gia hạn: set anew by who gave the task, or with the task above.
create table directive.due_change (
    id            bigint generated always as identity primary key,
    assignment_id bigint not null references directive.assignment,
    at            timestamptz not null,
    kind          text not null check (kind in ('MOVED', 'WITH_PARENT')),
    from_due      date,
    to_due        date not null,
    reason        text not null,
    author_id     bigint not null,
    author_label  text not null
);
create index due_change_by_assignment on directive.due_change (assignment_id, id);
grant select, insert on directive.due_change to kheo_app;

alter table directive.evidence
    add column despite text;
comment on column directive.evidence.despite is 'why it was handed in while parts given below were still open';
