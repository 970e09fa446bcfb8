-- What the house starts with; a province changes it by a new row with its own dates and basis.
insert into settings.parameter (key, value, legal_basis) values
    ('due_soon_working_days', '5', 'Mặc định của hệ thống (TASK-25); địa phương quy định thì sửa theo văn bản của địa phương'),
    ('move_fixed_date_off_day', 'false', 'Mặc định của hệ thống: thời hạn in trong văn bản giữ nguyên, khoản 5 Điều 148 Bộ luật Dân sự 91/2015/QH13 áp dụng cho khoảng thời gian');
