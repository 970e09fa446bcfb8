-- Chỉ đạo: what a document orders (obligations), and the assignments it becomes.
create schema directive;
grant usage on schema directive to kheo_app;

create table directive.directive (
    id              bigint generated always as identity primary key,
    document_id     bigint not null unique,
    title           text not null,
    symbol          text,
    issue_date      date not null,
    issuer_unit_id  bigint not null,
    default_monitor_unit_id bigint not null,
    state           text not null check (state in ('DRAFT', 'ISSUED', 'WITHDRAWN')),
    issued_at       timestamptz,
    issued_by       bigint,
    withdrawn_at    timestamptz,
    withdrawn_reason text,
    created_at      timestamptz not null,
    version         integer not null default 0,
    folded          text generated always as (organization.fold(title || ' ' || coalesce(symbol, ''))) stored
);
create index directive_by_issuer on directive.directive (issuer_unit_id, issue_date desc, id desc);

-- Nhiệm vụ nêu trong văn bản: one order, as read and as a person confirmed it.
create table directive.obligation (
    id               bigint generated always as identity primary key,
    directive_id     bigint not null references directive.directive,
    ref              text not null,
    words            text not null,
    span_start       integer not null,
    span_end         integer not null,
    state            text not null check (state in ('PROPOSED', 'CONFIRMED', 'DROPPED', 'ISSUED', 'WITHDRAWN')),
    deliverable      text not null,
    source_deadline  date,
    source_deadline_exclusive boolean,
    source_deadline_kind text,
    source_deadline_words text,
    working_deadline date,
    working_deadline_basis text,
    fixed_by_higher_level boolean not null default false,
    cadence          text,
    cadence_due      text,
    report_to        text,
    report_via       text,
    monitor_unit_id  bigint,
    needs_acceptance boolean not null default true,
    rule             text not null,
    confidence       real not null,
    changed_fields   text[] not null default '{}',
    confirmed_by     bigint,
    confirmed_at     timestamptz,
    version          integer not null default 0,
    folded           text generated always as (organization.fold(words)) stored
);
create index obligation_by_directive on directive.obligation (directive_id, span_start, id);
comment on column directive.obligation.source_deadline is 'the printed date; the last good day is the day before where exclusive';
comment on column directive.obligation.changed_fields is 'what a person changed against the reading, by name';

-- Who is named in an order, lead or coordinating, and what the words were resolved to.
create table directive.party (
    id            bigint generated always as identity primary key,
    obligation_id bigint not null references directive.obligation,
    ordinal       integer not null,
    role          text not null check (role in ('LEAD', 'COORDINATOR')),
    words         text not null,
    span_start    integer,
    span_end      integer,
    source        text not null,
    confidence    real not null,
    group_id      bigint,
    unit_ids      bigint[] not null default '{}',
    check (group_id is null or cardinality(unit_ids) = 0)
);
create index party_by_obligation on directive.party (obligation_id, role, ordinal);

-- Nhiệm vụ giao cho một đơn vị: one obligation × one unit (TASK-2), one lead (TASK-1).
create table directive.assignment (
    id              bigint generated always as identity primary key,
    obligation_id   bigint not null references directive.obligation,
    directive_id    bigint not null,
    unit_id         bigint not null,
    monitor_unit_id bigint not null,
    state           text not null check (state in
        ('GIVEN', 'UNDERWAY', 'REPORTED', 'CLOSED', 'SUSPENDED', 'WITHDRAWN', 'SUCCEEDED')),
    given_at        timestamptz not null,
    first_due       date,
    due             date,
    received_at     timestamptz,
    leader_id       bigint,
    officer_id      bigint,
    reported_at     timestamptz,
    reported_on     date,
    closed_at       timestamptz,
    state_reason    text,
    suspended_on    date,
    look_again_on   date,
    version         integer not null default 0,
    unique (obligation_id, unit_id)
);
create index assignment_by_unit on directive.assignment (unit_id, state, due);
create index assignment_by_monitor on directive.assignment (monitor_unit_id, state, due);
create index assignment_by_directive on directive.assignment (directive_id, unit_id);
comment on column directive.assignment.due is 'effective last good day; lateness follows from it and today, and is never stored';
comment on column directive.assignment.first_due is 'last good day when given; kept and shown through every extension';
comment on column directive.assignment.reported_on is 'day in Việt Nam on which the evidence that counts was handed in; null again when it is returned';
comment on column directive.assignment.suspended_on is 'while suspended, lateness is judged as of this day';

-- Ghi chú tiến độ.
create table directive.note (
    id            bigint generated always as identity primary key,
    assignment_id bigint not null references directive.assignment,
    at            timestamptz not null,
    author_id     bigint not null,
    author_label  text not null,
    words         text not null
);
create index note_by_assignment on directive.note (assignment_id, id);

-- Minh chứng: text, a file, or number and date of the unit's own document.
create table directive.evidence (
    id            bigint generated always as identity primary key,
    assignment_id bigint not null references directive.assignment,
    submission    integer not null,
    at            timestamptz not null,
    author_id     bigint not null,
    author_label  text not null,
    words         text,
    own_symbol    text,
    own_date      date,
    file_sha256   bytea,
    file_name     text,
    verdict       text check (verdict in ('ACCEPTED', 'RETURNED')),
    verdict_reason text,
    check (words is not null or own_symbol is not null or file_sha256 is not null)
);
create index evidence_by_assignment on directive.evidence (assignment_id, submission, id);

-- Gia hạn (TASK-20 … TASK-24): one open request at a time.
create table directive.extension (
    id            bigint generated always as identity primary key,
    assignment_id bigint not null references directive.assignment,
    asked_at      timestamptz not null,
    asked_by      bigint not null,
    asked_by_label text not null,
    from_due      date not null,
    asked_due     date not null,
    reason        text not null,
    late_when_asked boolean not null,
    decision      text check (decision in ('GRANTED', 'OTHER_DATE', 'REFUSED', 'LAPSED')),
    decided_due   date,
    decided_at    timestamptz,
    decided_by    bigint,
    decided_by_label text,
    decision_reason text,
    check (asked_due > from_due)
);
create index extension_by_assignment on directive.extension (assignment_id, id);
create unique index one_open_extension on directive.extension (assignment_id) where decision is null;

-- Không thuộc thẩm quyền: the unit asks to hand the task to the right one.
create table directive.refusal (
    id            bigint generated always as identity primary key,
    assignment_id bigint not null references directive.assignment,
    at            timestamptz not null,
    author_id     bigint not null,
    author_label  text not null,
    reason        text not null,
    proposed_unit_id bigint,
    decision      text check (decision in ('HANDED_ON', 'UPHELD', 'LAPSED')),
    decided_at    timestamptz,
    decided_by    bigint,
    decided_by_label text,
    decision_reason text
);
create index refusal_by_assignment on directive.refusal (assignment_id, id);
create unique index one_open_refusal on directive.refusal (assignment_id) where decision is null;

-- Steps at the reading desk that can be taken back: what the step touched, as it stood before.
create table directive.desk_step (
    id           bigint generated always as identity primary key,
    directive_id bigint not null references directive.directive,
    account_id   bigint not null,
    action       text not null,
    touched      bigint[] not null,
    before       jsonb not null
);
create index desk_step_by_directive on directive.desk_step (directive_id, id);
comment on column directive.desk_step.touched is 'obligations that existed before or after the step';

grant select, insert, update on all tables in schema directive to kheo_app;
grant delete on directive.party, directive.obligation, directive.desk_step to kheo_app;
