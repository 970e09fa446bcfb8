-- Báo cáo: forms in versions. A version that is in force is never changed; the next one is drafted beside it.
create schema reporting;
grant usage on schema reporting to kheo_app;

create table reporting.form (
    id            bigint generated always as identity primary key,
    code          text not null unique,
    name          text not null,
    owner_unit_id bigint not null,
    created_at    timestamptz not null,
    folded        text generated always as (organization.fold(code || ' ' || name)) stored
);
comment on column reporting.form.owner_unit_id is 'whose officers may draft its versions';

create table reporting.form_version (
    id              bigint generated always as identity primary key,
    form_id         bigint not null references reporting.form,
    number          integer not null check (number > 0),
    state           text not null check (state in ('DRAFT', 'IN_FORCE', 'RETIRED')),
    legal_basis     text not null default '',
    note            text not null default '',
    valid_from      date,
    made_at         timestamptz not null,
    made_by_label   text not null,
    published_at    timestamptz,
    published_by_label text,
    version         integer not null default 0,
    unique (form_id, number),
    check ((state = 'DRAFT') = (published_at is null))
);
create unique index one_draft_of_a_form on reporting.form_version (form_id) where state = 'DRAFT';

-- Phần lời: headings and what is asked beneath them.
create table reporting.section (
    id         bigint generated always as identity primary key,
    version_id bigint not null references reporting.form_version on delete cascade,
    ordinal    integer not null check (ordinal > 0),
    number     text not null,
    title      text not null,
    guidance   text not null default '',
    most_characters integer check (most_characters > 0),
    required   boolean not null default false,
    heading_only boolean not null default false,
    feeds      text not null default '',
    unique (version_id, ordinal),
    unique (version_id, number)
);
comment on column reporting.section.feeds is 'codes of the indicators that stand behind its words, separated by spaces';

-- Chỉ tiêu. Its ordinal is its place in the arrays of an edition and of a total: 1, 2, … without gaps.
create table reporting.indicator (
    id         bigint generated always as identity primary key,
    version_id bigint not null references reporting.form_version on delete cascade,
    ordinal    integer not null check (ordinal > 0),
    code       text not null check (code ~ '^[A-Z][A-Z0-9_]{0,19}$'),
    heading    text not null,
    name       text not null,
    name_en    text not null default '',
    unit_of_measure text not null,
    audience   text[] not null default '{}',
    nature     text not null check (nature in ('FLOW', 'STOCK', 'YTD', 'RATIO')),
    over_time  text not null check (over_time in ('SUM', 'LAST', 'FIRST', 'RECOMPUTE')),
    over_units text not null check (over_units in ('SUM', 'COUNT_TRUE', 'RECOMPUTE', 'DISTRIBUTION', 'NONE')),
    formula    text,
    filled_by_system boolean not null default false,
    decimals   smallint not null default 0 check (decimals between 0 and 6),
    choices    text[] not null default '{}',
    required   boolean not null default false,
    source     text not null default '',
    unique (version_id, ordinal),
    unique (version_id, code)
);
comment on column reporting.indicator.audience is 'AGENCY, COMMUNE (territorial units: district, commune), PROVINCE; empty: every reporting unit';
comment on column reporting.indicator.filled_by_system is 'computed (formula) or taken over (opening balance); nobody types it';
comment on column reporting.indicator.choices is 'for DISTRIBUTION: the value of a cell is the place of the choice, from 1';

create table reporting.indicator_check (
    id           bigint generated always as identity primary key,
    indicator_id bigint not null references reporting.indicator on delete cascade,
    ordinal      integer not null check (ordinal > 0),
    expression   text not null,
    severity     text not null check (severity in ('ERROR', 'WARN')),
    note         text not null default '',
    unique (indicator_id, ordinal)
);

grant select, insert, update on all tables in schema reporting to kheo_app;
grant delete on reporting.section, reporting.indicator, reporting.indicator_check to kheo_app;
