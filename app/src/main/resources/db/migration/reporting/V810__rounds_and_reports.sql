-- Chế độ báo cáo, kỳ, báo cáo của từng đơn vị và các bản của nó.
create table reporting.regime (
    id               bigint generated always as identity primary key,
    kind             text not null check (kind in ('PERIODIC', 'SUBJECT', 'AD_HOC')),
    name             text not null,
    form_id          bigint not null references reporting.form,
    obligation_id    bigint not null,
    consolidation_obligation_id bigint,
    group_id         bigint,
    unit_ids         bigint[] not null default '{}',
    receiver_unit_id bigint not null,
    through_unit_id  bigint not null,
    method           text not null default '',
    outline          text not null default '',
    legal_basis      text not null,
    frequencies      text[] not null,
    window_kind      text not null check (window_kind in ('DECREE', 'CALENDAR', 'OWN')),
    unit_due_days    integer not null check (unit_due_days >= 0),
    through_due_days integer not null check (through_due_days >= 0),
    own_rounds       jsonb not null default '[]',
    valid_from       date not null,
    valid_to         date,
    state            text not null check (state in ('DRAFT', 'IN_FORCE', 'ENDED')),
    made_at          timestamptz not null,
    made_by_label    text not null,
    version          integer not null default 0,
    folded           text generated always as (organization.fold(name)) stored,
    check (valid_to is null or valid_from < valid_to),
    check ((group_id is null) <> (cardinality(unit_ids) = 0))
);
comment on column reporting.regime.obligation_id is 'directive.obligation the units fulfil with their reports';
comment on column reporting.regime.consolidation_obligation_id is 'the collecting unit''s own duty, with its own deadline';
comment on column reporting.regime.through_unit_id is 'receives, checks, returns, consolidates; equals the receiver where nothing lies between';
comment on column reporting.regime.frequencies is 'MONTH, QUARTER, HALF, NINE_MONTHS, YEAR or ONCE';
comment on column reporting.regime.unit_due_days is 'working days after the close of data (REP-7: at least 1, but for ad hoc ones)';

create table reporting.round (
    id              bigint generated always as identity primary key,
    regime_id       bigint not null references reporting.regime,
    form_version_id bigint not null references reporting.form_version,
    frequency       text not null,
    label           text not null,
    from_day        date not null,
    to_day          date not null,
    year            integer not null,
    unit_due        date not null,
    through_due     date not null,
    previous_id     bigint references reporting.round,
    last_year_id    bigint references reporting.round,
    opened_at       timestamptz not null,
    version         integer not null default 0,
    unique (regime_id, frequency, from_day, to_day),
    check (to_day >= from_day)
);
comment on column reporting.round.from_day is 'window of the data, both ends included';
comment on column reporting.round.year is 'reporting year: what falls on 20/12 belongs to the next one under the decree';

-- Báo cáo của một đơn vị cho một kỳ.
create table reporting.report (
    id            bigint generated always as identity primary key,
    round_id      bigint not null references reporting.round,
    unit_id       bigint not null,
    node_id       bigint not null,
    slot          smallint not null,
    audience      text not null check (audience in ('AGENCY', 'COMMUNE', 'PROVINCE')),
    assignment_id bigint unique,
    due           date not null,
    state         text not null check (state in ('OPEN', 'PREPARED', 'SENT', 'RETURNED', 'ACCEPTED')),
    edition       integer not null default 1 check (edition > 0),
    counted       integer,
    sent_on       date,
    first_sent_on date,
    returns       integer not null default 0,
    minutes       integer not null default 0,
    version       integer not null default 0,
    unique (round_id, unit_id)
);
create index report_by_unit on reporting.report (unit_id, state, due);
create index report_by_node on reporting.report (round_id, node_id, slot);
comment on column reporting.report.node_id is 'the unit beneath whose totals it is counted';
comment on column reporting.report.slot is 'one row of totals for some sixteen units, so that many writers do not wait for one row';
comment on column reporting.report.edition is 'the one worked on, or the last one';
comment on column reporting.report.counted is 'the edition that the totals contain; null while none was sent';
comment on column reporting.report.minutes is 'how long people worked on it, as far as the page saw';

-- Bản báo cáo: the cells in the order of the form's indicators. What was sent is never changed; a correction is the next edition.
create table reporting.edition (
    report_id   bigint not null references reporting.report,
    number      integer not null check (number > 0),
    amounts     numeric[] not null,
    marks       smallint[] not null,
    reason      text,
    begun_at    timestamptz not null,
    prepared_at timestamptz,
    prepared_by_label text,
    sent_at     timestamptz,
    sent_by_label text,
    decided_at  timestamptz,
    decided_by_label text,
    verdict     text check (verdict in ('ACCEPTED', 'ACCEPTED_WITH_REMARKS', 'RETURNED', 'RECALLED')),
    verdict_reason text,
    primary key (report_id, number),
    check (cardinality(amounts) = cardinality(marks)),
    check (number = 1 or reason is not null)
);
comment on column reporting.edition.marks is '0 not reported, 1 a figure (zero is a figure), 2 nothing occurred, 3 does not apply';

-- Where a cell that nobody typed came from.
create table reporting.cell_origin (
    report_id bigint not null,
    number    integer not null,
    ordinal   integer not null,
    origin    text not null check (origin in ('FILE', 'API', 'SYSTEM', 'OTHER_REPORT')),
    detail    text not null,
    href      text,
    primary key (report_id, number, ordinal),
    foreign key (report_id, number) references reporting.edition
);

create table reporting.narrative (
    report_id  bigint not null,
    number     integer not null,
    section_id bigint not null references reporting.section,
    words      text not null,
    primary key (report_id, number, section_id),
    foreign key (report_id, number) references reporting.edition
);
create index narrative_by_section on reporting.narrative (section_id);

create table reporting.attachment (
    id        bigint generated always as identity primary key,
    report_id bigint not null,
    number    integer not null,
    name      text not null,
    sha256    bytea not null,
    size      bigint not null,
    at        timestamptz not null,
    by_label  text not null,
    kind      text not null check (kind in ('SIGNED', 'WORKBOOK', 'NARRATIVE', 'OTHER')),
    foreign key (report_id, number) references reporting.edition
);
create index attachment_by_report on reporting.attachment (report_id, number);

-- Why a warning was let go.
create table reporting.check_reason (
    report_id bigint not null,
    number    integer not null,
    check_id  bigint not null references reporting.indicator_check,
    words     text not null,
    by_label  text not null,
    primary key (report_id, number, check_id),
    foreign key (report_id, number) references reporting.edition
);

-- Ý kiến at a cell or a sentence, when a report is looked at.
create table reporting.remark (
    id         bigint generated always as identity primary key,
    report_id  bigint not null,
    number     integer not null,
    ordinal    integer,
    section_id bigint references reporting.section,
    quote      text,
    words      text not null,
    at         timestamptz not null,
    by_label   text not null,
    settled_at timestamptz,
    foreign key (report_id, number) references reporting.edition,
    check (ordinal is null or section_id is null)
);
create index remark_by_report on reporting.remark (report_id, number);

grant select, insert, update on all tables in schema reporting to kheo_app;
grant delete on reporting.narrative, reporting.attachment, reporting.cell_origin, reporting.check_reason, reporting.remark to kheo_app;
