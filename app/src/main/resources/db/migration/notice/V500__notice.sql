-- Thông báo: what people are told, whether they have seen it, and what became of it.
create schema notice;
grant usage on schema notice to kheo_app;

create table notice.notice (
    id               bigint generated always as identity primary key,
    person_id        bigint not null,
    kind             text not null,
    source_id        bigint not null,
    role             text not null,
    about_kind       text not null,
    about_id         bigint not null,
    about_label      text not null,
    link             text not null check (link like '/%' and link not like '//%'),
    arguments        text[] not null default '{}',
    follower_unit_id bigint,
    made_at          timestamptz not null,
    read_at          timestamptz,
    ended_at         timestamptz,
    ended_because    text,
    unique (person_id, kind, source_id),
    check ((ended_at is null) = (ended_because is null))
);
comment on column notice.notice.source_id is 'what made it; with the kind it is told to a person once, however often the making is tried';
comment on column notice.notice.role is 'as whom the person is told: that is why it came';
comment on column notice.notice.arguments is 'what stands in the words of the kind, which messages hold in both languages';
comment on column notice.notice.follower_unit_id is 'the unit that follows the thing, whose officers may see what was sent about it';

create index notice_by_person on notice.notice (person_id, made_at desc, id desc);
create index notice_unread on notice.notice (person_id) where read_at is null and ended_at is null;
create index notice_standing on notice.notice (about_id, about_kind) where ended_at is null;
create index notice_about on notice.notice (about_id, about_kind);
create index notice_by_follower on notice.notice (follower_unit_id, made_at desc, id desc);
create index notice_by_time on notice.notice (made_at desc, id desc);

grant select, insert, update on all tables in schema notice to kheo_app;
