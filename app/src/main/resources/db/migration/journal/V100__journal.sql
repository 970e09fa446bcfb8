-- Nhật ký: every step, who, when, what. Append only, at the level of rights as well.
create schema journal;
grant usage on schema journal to kheo_app;

create table journal.entry (
    id            bigint generated always as identity primary key,
    at            timestamptz not null,
    actor_id      bigint,
    actor_label   text not null,
    action        text not null,
    subject_kind  text not null,
    subject_id    bigint not null,
    subject_label text not null,
    directive_id  bigint,
    unit_id       bigint,
    detail        text not null default '',
    hash          bytea not null
);
create index entry_by_subject on journal.entry (subject_kind, subject_id, id);
create index entry_by_directive on journal.entry (directive_id, id) where directive_id is not null;

-- The chain: position n binds entry n to everything sealed before it.
create table journal.seal (
    position bigint primary key,
    entry_id bigint not null unique references journal.entry,
    chain    bytea not null
);

-- What an entry's hash covers: every part with its length before it, so that no two entries read the same.
create function journal.hash_of(at timestamptz, actor_id bigint, actor_label text, action text, subject_kind text,
        subject_id bigint, subject_label text, directive_id bigint, unit_id bigint, detail text) returns bytea
    language sql immutable parallel safe as $$
    select sha256(convert_to(
        (extract(epoch from at) * 1000000)::bigint::text
        || '|' || coalesce(actor_id::text, '') || '|' || subject_id::text
        || '|' || coalesce(directive_id::text, '') || '|' || coalesce(unit_id::text, '')
        || '|' || length(actor_label)::text || ':' || actor_label
        || '|' || length(action)::text || ':' || action
        || '|' || length(subject_kind)::text || ':' || subject_kind
        || '|' || length(subject_label)::text || ':' || subject_label
        || '|' || length(detail)::text || ':' || detail, 'UTF8'))
    $$;

-- For searching with or without marks.
create extension if not exists unaccent;
create function journal.folded(words text) returns text
    language sql immutable parallel safe as $$
    select lower(public.unaccent('public.unaccent'::regdictionary, normalize(words, NFC)))
    $$;

create function journal.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'journal.% is append-only: % refused', tg_table_name, tg_op;
end $$;
create trigger entry_is_append_only before update or delete or truncate on journal.entry
    for each statement execute function journal.refuse_change();
create trigger seal_is_append_only before update or delete or truncate on journal.seal
    for each statement execute function journal.refuse_change();

grant select, insert on journal.entry, journal.seal to kheo_app;
