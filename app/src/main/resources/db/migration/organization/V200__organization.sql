-- Tổ chức: units, groups by rule, people and posts.
create schema organization;
grant usage on schema organization to kheo_app;
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- One way to fold Vietnamese for search: lower case, no marks, đ as d, single spaces.
create function organization.fold(words text) returns text
    language sql immutable parallel safe as $$
    select btrim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, normalize(words, NFC))), '\s+', ' ', 'g'))
    $$;

create table organization.unit (
    id         bigint generated always as identity primary key,
    code       text not null unique,
    name       text not null,
    short_name text not null,
    kind       text not null,
    parent_id  bigint references organization.unit,
    gov_code   text,
    gso_code   text,
    valid_from date not null default '-infinity',
    valid_to   date not null default 'infinity',
    source     text not null default '',
    version    integer not null default 0,
    folded     text generated always as (organization.fold(name || ' ' || short_name || ' ' || code)) stored,
    check (valid_from < valid_to)
);
comment on column organization.unit.version is 'counts changes, so that the second of two people is told';
comment on column organization.unit.valid_to is 'first day on which the unit no longer exists';
create index unit_by_parent on organization.unit (parent_id, kind);
create index unit_search on organization.unit using gin (folded gin_trgm_ops);

-- A group is a rule, expanded as of a day: units of a kind anywhere beneath a unit.
create table organization.unit_group (
    id       bigint generated always as identity primary key,
    code     text not null unique,
    name     text not null,
    kind     text not null,
    under_id bigint not null references organization.unit
);

-- What an addressee's words mean, once a person has answered: one group, or one or more units. The key is the
-- words in lower case, abbreviations written out, without punctuation, wherever the tone marks stand.
create table organization.alias (
    id       bigint generated always as identity primary key,
    words    text not null,
    key      text not null unique,
    group_id bigint references organization.unit_group,
    unit_ids bigint[] not null default '{}',
    check ((group_id is null) <> (cardinality(unit_ids) = 0))
);

create table organization.person (
    id        bigint generated always as identity primary key,
    full_name text not null,
    email     text unique,
    folded    text generated always as (organization.fold(full_name)) stored
);

create table organization.post (
    id         bigint generated always as identity primary key,
    person_id  bigint not null references organization.person,
    unit_id    bigint not null references organization.unit,
    title      text not null,
    leads      boolean not null,
    valid_from date not null default '-infinity',
    valid_to   date not null default 'infinity',
    version    integer not null default 0,
    check (valid_from < valid_to)
);
create index post_by_unit on organization.post (unit_id);
create index post_by_person on organization.post (person_id);

grant select, insert, update on all tables in schema organization to kheo_app;
grant delete on organization.alias to kheo_app;
-- An import gives new people their numbers before it writes them.
grant usage on all sequences in schema organization to kheo_app;
