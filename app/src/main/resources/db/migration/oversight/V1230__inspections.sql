-- Kiểm tra: plans of a year in versions, visits, what they found, and their papers (TASK-12).
create table oversight.inspection_plan (
    id         bigint generated always as identity primary key,
    unit_id    bigint not null,
    year       integer not null check (year between 2000 and 2100),
    kind       text not null check (kind in ('REGULAR', 'AD_HOC')),
    created_at timestamptz not null
);
create index inspection_plan_by_unit on oversight.inspection_plan (unit_id, year desc);

-- Every version that was ever decided stays; at most one is being drafted.
create table oversight.inspection_plan_version (
    id              bigint generated always as identity primary key,
    plan_id         bigint not null references oversight.inspection_plan on delete cascade,
    number          integer not null check (number > 0),
    state           text not null check (state in ('DRAFT', 'DECIDED')),
    title           text not null,
    themes          text not null,
    reason          text not null,
    decision_symbol text,
    decision_date   date,
    drafted_at      timestamptz not null,
    drafted_by_label text not null,
    decided_at      timestamptz,
    decided_by_label text,
    version         integer not null default 0,
    folded          text generated always as
        (organization.fold(title || ' ' || themes || ' ' || coalesce(decision_symbol, ''))) stored,
    unique (plan_id, number),
    check ((state = 'DECIDED') = (decided_at is not null)),
    check (state = 'DRAFT' or (decision_symbol is not null and decision_date is not null)),
    check (number = 1 or reason <> '')
);
create unique index one_draft_of_a_plan on oversight.inspection_plan_version (plan_id) where state = 'DRAFT';
comment on column oversight.inspection_plan_version.reason is 'why the plan is changed; empty in its first version';

create table oversight.inspection_team (
    version_id bigint not null references oversight.inspection_plan_version on delete cascade,
    number     integer not null check (number > 0),
    name       text not null,
    primary key (version_id, number)
);

create table oversight.inspection_member (
    version_id  bigint not null,
    team_number integer not null,
    person_id   bigint not null,
    person_name text not null,
    post        text not null,
    role        text not null check (role in ('HEAD', 'SECRETARY', 'MEMBER')),
    primary key (version_id, team_number, person_id),
    foreign key (version_id, team_number) references oversight.inspection_team on delete cascade
);
create unique index one_head_of_a_team on oversight.inspection_member (version_id, team_number) where role = 'HEAD';
create unique index one_secretary_of_a_team on oversight.inspection_member (version_id, team_number) where role = 'SECRETARY';
comment on column oversight.inspection_member.post is 'post and unit when named';

-- A visit keeps its identity through every version of its plan.
create table oversight.inspection_visit (
    id      bigint generated always as identity primary key,
    plan_id bigint not null references oversight.inspection_plan on delete cascade,
    unit_id bigint not null
);
create index inspection_visit_by_unit on oversight.inspection_visit (unit_id);
create index inspection_visit_by_plan on oversight.inspection_visit (plan_id);

create table oversight.inspection_planned (
    version_id  bigint not null references oversight.inspection_plan_version on delete cascade,
    visit_id    bigint not null references oversight.inspection_visit on delete cascade,
    team_number integer not null,
    from_day    date not null,
    to_day      date not null,
    theme       text not null,
    primary key (version_id, visit_id),
    foreign key (version_id, team_number) references oversight.inspection_team,
    check (from_day <= to_day)
);
create index inspection_planned_by_visit on oversight.inspection_planned (visit_id);

-- What was decided stays as it was decided.
create function oversight.keep_decided_plan() returns trigger language plpgsql as $$
begin
    if old.state = 'DECIDED' then
        raise exception 'version % of plan % is decided and stays as it is', old.number, old.plan_id;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger keep_decided before update or delete on oversight.inspection_plan_version
    for each row execute function oversight.keep_decided_plan();

create function oversight.keep_decided_part() returns trigger language plpgsql as $$
declare
    touched constant bigint := case when tg_op = 'DELETE' then old.version_id else new.version_id end;
begin
    if exists (select from oversight.inspection_plan_version where id = touched and state = 'DECIDED') then
        raise exception 'version % of a plan is decided and stays as it is', touched;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger keep_decided before insert or update or delete on oversight.inspection_team
    for each row execute function oversight.keep_decided_part();
create trigger keep_decided before insert or update or delete on oversight.inspection_member
    for each row execute function oversight.keep_decided_part();
create trigger keep_decided before insert or update or delete on oversight.inspection_planned
    for each row execute function oversight.keep_decided_part();

-- Thông báo kiểm tra, thông báo kết luận: written, issued, withdrawn; a new one may follow.
create table oversight.inspection_paper (
    id            bigint generated always as identity primary key,
    visit_id      bigint not null references oversight.inspection_visit,
    kind          text not null check (kind in ('NOTICE', 'CONCLUSION')),
    state         text not null check (state in ('DRAFT', 'ISSUED', 'WITHDRAWN')),
    wording       jsonb not null,
    drafted_at    timestamptz not null,
    drafted_by_label text not null,
    issued_at     timestamptz,
    issued_by_label text,
    document_id   bigint,
    directive_id  bigint,
    file_sha256   text,
    withdrawn_at  timestamptz,
    withdrawn_by_label text,
    withdrawn_reason text,
    version       integer not null default 0,
    check (state = 'DRAFT' or document_id is not null),
    check ((state = 'WITHDRAWN') = (withdrawn_reason is not null))
);
create unique index one_standing_paper on oversight.inspection_paper (visit_id, kind) where state <> 'WITHDRAWN';
create index inspection_paper_by_visit on oversight.inspection_paper (visit_id);
comment on column oversight.inspection_paper.directive_id is 'what it gives as work; null where nothing';

create function oversight.keep_issued_inspection_paper() returns trigger language plpgsql as $$
declare
    free constant text[] := array['state', 'withdrawn_at', 'withdrawn_by_label', 'withdrawn_reason', 'version'];
begin
    if old.state <> 'DRAFT' and (tg_op = 'DELETE' or to_jsonb(new) - free is distinct from to_jsonb(old) - free
                                 or new.state = 'DRAFT') then
        raise exception 'inspection paper % is issued and stays as it is', old.id;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger keep_issued before update or delete on oversight.inspection_paper
    for each row execute function oversight.keep_issued_inspection_paper();

-- Biên bản.
create table oversight.inspection_minutes (
    visit_id    bigint primary key references oversight.inspection_visit,
    held_on     date not null,
    place       text not null,
    present     text not null,
    present_unit text not null,
    seen        text not null,
    opinion     text not null,
    written_at  timestamptz not null,
    written_by_label text not null,
    closed_at   timestamptz,
    closed_by_label text,
    file_sha256 text,
    version     integer not null default 0,
    check ((closed_at is null) = (file_sha256 is null))
);

-- Tồn tại và kiến nghị: nature, degree, cause, responsibility; the remedy becomes an order (TASK-12).
create table oversight.inspection_finding (
    id             bigint generated always as identity primary key,
    visit_id       bigint not null references oversight.inspection_visit,
    words          text not null,
    nature         text not null check (nature in ('NOT_DONE', 'DONE_WRONGLY', 'INCOMPLETE', 'LATE')),
    degree         text not null check (degree in ('SLIGHT', 'SERIOUS', 'VERY_SERIOUS')),
    cause          text not null,
    responsibility text not null,
    unit_id        bigint not null,
    remedy         text not null,
    remedy_due     date,
    obligation_id  bigint,
    version        integer not null default 0,
    folded         text generated always as (organization.fold(words || ' ' || remedy)) stored,
    check ((remedy = '') = (remedy_due is null))
);
create index inspection_finding_by_visit on oversight.inspection_finding (visit_id, id);
create index inspection_finding_by_unit on oversight.inspection_finding (unit_id);
comment on column oversight.inspection_finding.obligation_id is 'of the directive that the conclusion became';

grant select, insert, update, delete on oversight.inspection_plan, oversight.inspection_plan_version,
    oversight.inspection_team, oversight.inspection_member, oversight.inspection_visit, oversight.inspection_planned,
    oversight.inspection_paper, oversight.inspection_minutes, oversight.inspection_finding to kheo_app;
