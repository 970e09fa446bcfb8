-- Ngày nghỉ theo luật: from these the days of a year are proposed; a person confirms them.
create table settings.statutory_day (
    id          bigint generated always as identity primary key,
    key         text not null,
    name        text not null,
    lunar       boolean not null,
    month       integer not null check (month between 1 and 12),
    day         integer not null check (day between 1 and 30),
    valid_from  date not null default '-infinity',
    valid_to    date not null default 'infinity',
    status      text not null check (status in ('official', 'statutory', 'computed', 'unconfirmed')),
    legal_basis text not null,
    source      text not null,
    unique (key, valid_from),
    check (valid_from < valid_to)
);
comment on column settings.statutory_day.lunar is 'month and day are of the lunar calendar; the solar day is computed';

insert into settings.statutory_day (key, name, lunar, month, day, valid_from, status, legal_basis, source) values
    ('new_year', 'Tết Dương lịch', false, 1, 1, default, 'statutory',
     'Điểm a khoản 1 Điều 112 Bộ luật Lao động 45/2019/QH14', 'Ngày cố định theo luật'),
    ('tet', 'Tết Nguyên đán', true, 1, 1, default, 'computed',
     'Điểm b khoản 1, khoản 3 Điều 112 Bộ luật Lao động 45/2019/QH14', 'Tính theo âm lịch (múi giờ 7); Thủ tướng quyết định hằng năm'),
    ('hung_kings', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', true, 3, 10, default, 'computed',
     'Điểm e khoản 1 Điều 112 Bộ luật Lao động 45/2019/QH14', 'Tính theo âm lịch (múi giờ 7)'),
    ('victory', 'Ngày Chiến thắng', false, 4, 30, default, 'statutory',
     'Điểm c khoản 1 Điều 112 Bộ luật Lao động 45/2019/QH14', 'Ngày cố định theo luật'),
    ('labour', 'Ngày Quốc tế lao động', false, 5, 1, default, 'statutory',
     'Điểm d khoản 1 Điều 112 Bộ luật Lao động 45/2019/QH14', 'Ngày cố định theo luật'),
    ('national', 'Quốc khánh', false, 9, 2, default, 'statutory',
     'Điểm đ khoản 1 Điều 112 Bộ luật Lao động 45/2019/QH14', 'Ngày cố định theo luật'),
    ('culture', 'Ngày Văn hóa Việt Nam', false, 11, 24, date '2026-01-01', 'unconfirmed',
     'Nghị quyết 28/2026/QH16', 'Theo nhiều văn bản viện dẫn; chưa đọc được toàn văn');

-- Mỗi lần sửa lịch: what was changed, by whom, why, and how to take it back.
create table settings.day_change (
    id          bigint generated always as identity primary key,
    at          timestamptz not null,
    author      text not null,
    reason      text not null,
    undoes      bigint references settings.day_change
);
create table settings.day_change_line (
    change_id   bigint not null references settings.day_change,
    day         date not null,
    before      jsonb,
    after       jsonb,
    primary key (change_id, day),
    check (before is not null or after is not null)
);

-- Tham số: a value is never overwritten; a corrected one stays as it was, marked.
alter table settings.parameter
    drop constraint parameter_key_valid_from_key,
    add column set_at timestamptz,
    add column set_by text,
    add column replaced_at timestamptz;
create unique index parameter_in_force on settings.parameter (key, valid_from) where replaced_at is null;
comment on column settings.parameter.replaced_at is 'when another value for the same first day took its place; null while it stands';

grant select on settings.statutory_day to kheo_app;
grant select, insert on settings.day_change, settings.day_change_line to kheo_app;
