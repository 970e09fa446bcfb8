-- Bàn giao: open work passes from one person of a unit to another, and both confirm the list.
create table oversight.handover (
    id             bigint generated always as identity primary key,
    unit_id        bigint not null,
    unit_name      text not null,
    leaver_id      bigint not null,
    leaver_name    text not null,
    leaver_post    text not null,
    successor_id   bigint not null,
    successor_name text not null,
    successor_post text not null,
    day            date not null,
    reason         text not null check (reason in ('MOVED', 'CHANGED_POST', 'RETIRED', 'LEFT', 'ABSENT', 'OTHER')),
    words          text not null,
    state          text not null check (state in ('STARTED', 'GIVEN', 'DONE', 'CANCELLED')),
    started_at     timestamptz not null,
    started_by_label text not null,
    given_at       timestamptz,
    given_by_label text,
    in_stead       boolean not null default false,
    taken_at       timestamptz,
    taken_by_label text,
    cancelled_at   timestamptz,
    cancelled_by_label text,
    cancelled_reason text,
    version        integer not null default 0,
    check (leaver_id <> successor_id),
    check ((state in ('GIVEN', 'DONE')) = (given_at is not null) or state = 'CANCELLED'),
    check ((state = 'DONE') = (taken_at is not null)),
    check ((state = 'CANCELLED') = (cancelled_at is not null))
);
create unique index one_open_handover on oversight.handover (unit_id, leaver_id) where state in ('STARTED', 'GIVEN');
create index handover_by_unit on oversight.handover (unit_id, id desc);
create index handover_by_leaver on oversight.handover (leaver_id);
create index handover_by_successor on oversight.handover (successor_id);
comment on column oversight.handover.in_stead is 'confirmed by a leader for somebody who had already gone';

-- The list as the leaver confirmed it, and what became of each line.
create table oversight.handover_item (
    handover_id   bigint not null references oversight.handover,
    assignment_id bigint not null,
    ordinal       integer not null,
    label         text not null,
    directive_title text not null,
    roles         text[] not null,
    due           date,
    returned_reason text,
    outcome       text check (outcome in ('MOVED', 'RETURNED', 'SETTLED')),
    added_later   boolean not null default false,
    primary key (handover_id, assignment_id)
);
comment on column oversight.handover_item.outcome is 'null until the successor confirms; SETTLED: it was finished or somebody else''s by then';
comment on column oversight.handover_item.added_later is 'came to hang on the leaver after they had confirmed; the successor saw it';

-- Whose draft a letter is, so that it can be passed on.
alter table oversight.letter add column drafter_id bigint;
create index letter_by_drafter on oversight.letter (drafter_id) where state = 'DRAFT';
comment on column oversight.letter.drafter_id is 'person; null where the draft was begun before this was kept';

-- Ghế trống: a person who is no longer there and on whom open work of a unit hangs, from when it was found to when it ended.
create table oversight.empty_chair (
    id        bigint generated always as identity primary key,
    unit_id   bigint not null,
    person_id bigint not null,
    found_at  timestamptz not null,
    ended_at  timestamptz
);
create unique index one_empty_chair on oversight.empty_chair (unit_id, person_id) where ended_at is null;

grant select, insert, update on oversight.handover, oversight.empty_chair to kheo_app;
grant select, insert, update, delete on oversight.handover_item to kheo_app;
