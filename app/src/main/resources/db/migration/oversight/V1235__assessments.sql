-- Tự chấm điểm: frameworks in versions, rounds, sheets with their marks.
create table oversight.assessment_framework (
    id         bigint generated always as identity primary key,
    unit_id    bigint not null,
    code       text not null,
    edition    integer not null check (edition > 0),
    name       text not null,
    basis      text not null,
    valid_from date not null,
    valid_to   date,
    taken_at   timestamptz not null,
    taken_by_label text not null,
    unique (unit_id, code, edition),
    check (valid_to is null or valid_from < valid_to)
);

create table oversight.assessment_row (
    framework_id bigint not null references oversight.assessment_framework,
    ordinal      integer not null,
    kind         text not null check (kind in ('GROUP', 'CRITERION', 'BONUS', 'DEDUCTION', 'LIMIT', 'BAND')),
    code         text not null,
    parent       text not null,
    name         text not null,
    points       numeric(6, 2) not null check (points >= 0),
    no_zero      boolean not null,
    highest      text not null,
    omittable    boolean not null,
    rule         text not null,
    evidence     text not null,
    basis        text not null,
    primary key (framework_id, ordinal),
    unique (framework_id, code)
);
comment on column oversight.assessment_row.points is 'most it may have; of a band, from how many it holds';

create table oversight.assessment_round (
    id           bigint generated always as identity primary key,
    unit_id      bigint not null,
    framework_id bigint not null references oversight.assessment_framework,
    year         integer not null check (year between 2000 and 2100),
    title        text not null,
    due          date not null,
    opened_at    timestamptz not null,
    opened_by_label text not null,
    finalised_at timestamptz,
    finalised_by_label text,
    version      integer not null default 0
);

create table oversight.assessment_sheet (
    id           bigint generated always as identity primary key,
    round_id     bigint not null references oversight.assessment_round,
    unit_id      bigint not null,
    framework_id bigint not null references oversight.assessment_framework,
    state        text not null check (state in ('DRAFT', 'SUBMITTED', 'APPRAISED')),
    submitted_on date,
    submitted_by_label text,
    appraised_at timestamptz,
    appraised_by_label text,
    returned_reason text,
    appeal       text,
    appealed_at  timestamptz,
    appeal_answer text,
    version      integer not null default 0,
    unique (round_id, unit_id)
);
create index assessment_sheet_by_unit on oversight.assessment_sheet (unit_id);
comment on column oversight.assessment_sheet.framework_id is 'the version it was made with, whatever comes after';

create table oversight.assessment_mark (
    sheet_id     bigint not null references oversight.assessment_sheet,
    code         text not null,
    self_points  numeric(6, 2) check (self_points >= 0),
    self_omitted boolean not null default false,
    self_reason  text not null default '',
    points       numeric(6, 2) check (points >= 0),
    omitted      boolean not null default false,
    reason       text not null default '',
    primary key (sheet_id, code)
);
comment on table oversight.assessment_mark is 'of a limit: 1 point where the fact holds';

grant select, insert on oversight.assessment_framework, oversight.assessment_row to kheo_app;
grant select, insert, update on oversight.assessment_round, oversight.assessment_sheet, oversight.assessment_mark to kheo_app;
