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

-- What an entry's hash covers. Text parts are separated by U+001F, which no part may contain.
create function journal.hash_of(at timestamptz, actor_id bigint, actor_label text, action text, subject_kind text,
        subject_id bigint, subject_label text, directive_id bigint, unit_id bigint, detail text) returns bytea
    language sql immutable parallel safe as $$
    select sha256(convert_to(
        (extract(epoch from at) * 1000000)::bigint::text || E'\x1f' || coalesce(actor_id::text, '') || E'\x1f' || actor_label
        || E'\x1f' || action || E'\x1f' || subject_kind || E'\x1f' || subject_id::text || E'\x1f' || subject_label
        || E'\x1f' || coalesce(directive_id::text, '') || E'\x1f' || coalesce(unit_id::text, '') || E'\x1f' || detail, 'UTF8'))
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
