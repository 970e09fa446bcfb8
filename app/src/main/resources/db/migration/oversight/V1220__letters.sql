-- Công văn đôn đốc and the Word templates they are written with.
create schema if not exists oversight;
grant usage on schema oversight to kheo_app;

-- Every version that was ever in force for a unit; going back to an older one is a new version.
create table oversight.paper_template (
    id          bigint generated always as identity primary key,
    kind        text not null,
    unit_id     bigint not null,
    number      integer not null check (number > 0),
    file_sha256 text,
    file_name   text,
    note        text not null,
    in_force_at timestamptz not null,
    taken_by    bigint,
    taken_by_label text not null,
    unique (kind, unit_id, number),
    check ((file_sha256 is null) = (file_name is null))
);
comment on column oversight.paper_template.file_sha256 is 'null for the one that comes with the program';

create table oversight.letter (
    id              bigint generated always as identity primary key,
    state           text not null check (state in ('DRAFT', 'ISSUED', 'WITHDRAWN')),
    monitor_unit_id bigint not null,
    sender_unit_id  bigint not null,
    superior        text not null,
    issuer          text not null,
    series          text not null,
    number          text not null,
    place           text not null,
    letter_date     date,
    subject         text not null,
    opening         text not null,
    closing         text not null,
    recipients      text not null,
    capacity        text not null check (capacity in ('HEAD', 'TM', 'KT', 'TL', 'TUQ', 'Q')),
    on_behalf_of    text not null,
    signer_post     text not null,
    signer_name     text not null,
    drafted_at      timestamptz not null,
    drafted_by_label text not null,
    issued_at       timestamptz,
    issued_by_label text,
    document_id     bigint,
    file_sha256     text,
    withdrawn_at    timestamptz,
    withdrawn_by_label text,
    withdrawn_reason text,
    version         integer not null default 0,
    folded          text generated always as (organization.fold(number || '/' || series || ' ' || subject)) stored,
    check (state = 'DRAFT' or (document_id is not null and letter_date is not null)),
    check ((state = 'WITHDRAWN') = (withdrawn_reason is not null))
);
create index letter_by_sender on oversight.letter (sender_unit_id, id desc);
comment on column oversight.letter.number is 'text, as typed; blank in a draft';

create table oversight.letter_line (
    letter_id     bigint not null references oversight.letter on delete cascade,
    assignment_id bigint not null,
    unit_id       bigint not null,
    unit_name     text not null,
    directive_id  bigint not null,
    directive_title text not null,
    ref           text not null,
    words         text not null,
    due           date not null,
    working_days  integer not null,
    late          boolean not null,
    primary key (letter_id, assignment_id)
);
create index letter_line_by_unit on oversight.letter_line (unit_id);
comment on table oversight.letter_line is 'as the letter says it: of a draft when it was begun, then as issued';
comment on column oversight.letter_line.working_days is 'after the due day where late, else left until it';

-- What was sent stays as it was sent.
create function oversight.keep_issued_letter() returns trigger language plpgsql as $$
declare
    free constant text[] := array['state', 'withdrawn_at', 'withdrawn_by_label', 'withdrawn_reason', 'version', 'folded'];
begin
    if old.state <> 'DRAFT' and (tg_op = 'DELETE' or to_jsonb(new) - free is distinct from to_jsonb(old) - free
                                 or new.state = 'DRAFT') then
        raise exception 'letter % is issued and stays as it is', old.id;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger keep_issued before update or delete on oversight.letter
    for each row execute function oversight.keep_issued_letter();

create function oversight.keep_issued_lines() returns trigger language plpgsql as $$
declare
    touched constant bigint := case when tg_op = 'DELETE' then old.letter_id else new.letter_id end;
begin
    if exists (select from oversight.letter where id = touched and state <> 'DRAFT') then
        raise exception 'letter % is issued and its list stays as it is', touched;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger keep_issued before insert or update or delete on oversight.letter_line
    for each row execute function oversight.keep_issued_lines();

grant select, insert on oversight.paper_template to kheo_app;
grant select, insert, update, delete on oversight.letter, oversight.letter_line to kheo_app;
