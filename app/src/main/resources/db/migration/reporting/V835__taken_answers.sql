-- Questions of an ad hoc request that units had answered elsewhere: not asked again, taken from there.
create table reporting.taken_answer (
    round_id        bigint not null references reporting.round,
    ordinal         integer not null check (ordinal > 0),
    question        text not null,
    source_round_id bigint not null references reporting.round,
    source_code     text not null,
    primary key (round_id, ordinal)
);

grant select, insert on reporting.taken_answer to kheo_app;
