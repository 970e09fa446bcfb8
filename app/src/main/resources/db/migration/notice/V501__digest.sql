-- Thư tóm tắt: one mail a person a day, and what became of it.
create table notice.digest (
    id              bigint generated always as identity primary key,
    person_id       bigint not null,
    day             date not null,
    message_id      uuid not null unique default gen_random_uuid(),
    address         text,
    subject         text,
    items           integer not null default 0,
    state           text not null default 'WAITING'
        check (state in ('WAITING', 'SENDING', 'SENT', 'GIVEN_UP', 'DROPPED')),
    attempts        integer not null default 0,
    made_at         timestamptz not null,
    next_attempt_at timestamptz not null,
    attempted_at    timestamptz,
    sent_at         timestamptz,
    trouble         text,
    answer          text,
    unique (person_id, day),
    check ((state = 'SENT') = (sent_at is not null))
);
comment on column notice.digest.message_id is 'left side of the Message-ID: a mail sent again after a crash is known by it';
comment on column notice.digest.state is 'SENDING: begun by a process; one that finds it so and not locked knows that process is gone';
comment on column notice.digest.trouble is 'what went wrong last, words in notice.mail.trouble.<trouble>; answer: what the server said';
create unique index digest_pending on notice.digest (person_id) where state in ('WAITING', 'SENDING');
create index digest_due on notice.digest (next_attempt_at, id) where state in ('WAITING', 'SENDING');
create index digest_by_time on notice.digest (made_at desc, id desc);
create index digest_by_person on notice.digest (person_id, made_at desc, id desc);

-- One row: the last day whose digests were made.
create table notice.digest_progress (
    only_row boolean primary key default true check (only_row),
    last_day date
);
insert into notice.digest_progress default values;

alter table notice.notice add column digest_id bigint references notice.digest;
comment on column notice.notice.digest_id is 'the mail that told it as well';
create index notice_unmailed on notice.notice (person_id)
    where digest_id is null and read_at is null and ended_at is null;

grant select, insert, update on notice.digest to kheo_app;
grant select, update on notice.digest_progress to kheo_app;

insert into settings.parameter (key, value, legal_basis) values
    ('mail_digest_from', '07:45', 'Mặc định của hệ thống; theo giờ làm việc của địa phương'),
    ('mail_digest_until', '17:00', 'Mặc định của hệ thống; theo giờ làm việc của địa phương');
