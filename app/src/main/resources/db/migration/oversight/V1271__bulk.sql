-- Xử lý hàng loạt: what somebody chose from a list, what they did with it, and what became of each.
create table oversight.bulk_job (
    id           bigint generated always as identity primary key,
    account_id   bigint not null,
    state        text not null check (state in ('CHOSEN', 'RUNNING', 'DONE', 'FAILED')),
    back         text not null check (back like '/%' and back not like '//%'),
    chosen_at    timestamptz not null,
    step         text check (step in ('ASSIGN', 'REMIND', 'ASK', 'DECIDE', 'ACCEPT')),
    detail       text not null default '',
    phase        integer not null default 0,
    beat_at      timestamptz,
    done_at      timestamptz,
    undone_at    timestamptz
);
create index bulk_job_by_account on oversight.bulk_job (account_id, id desc);
comment on column oversight.bulk_job.back is 'the list it was chosen from';
comment on column oversight.bulk_job.phase is 'of four, while it runs';
comment on column oversight.bulk_job.beat_at is 'by the machine''s clock: a job that no longer beats was cut short, and has changed nothing';

create table oversight.bulk_item (
    job_id        bigint not null references oversight.bulk_job on delete cascade,
    assignment_id bigint not null,
    outcome       text check (outcome in ('DONE', 'REFUSED', 'UNDONE', 'KEPT')),
    label         text,
    reason        text,
    version_after integer,
    before        text,
    primary key (job_id, assignment_id)
);
comment on column oversight.bulk_item.outcome is 'null until it ran; KEPT: undoing it was refused, because something else had happened';
comment on column oversight.bulk_item.before is 'what an undo puts back';
grant select, insert, update, delete on oversight.bulk_job, oversight.bulk_item to kheo_app;
