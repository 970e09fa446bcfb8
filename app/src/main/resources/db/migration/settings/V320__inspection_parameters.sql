-- When the inspected unit's own report is due, and the conclusion after it.
insert into settings.parameter (key, value, legal_basis) values
    ('inspection_report_working_days', '5', 'Mặc định của hệ thống, theo cách làm của Ban Chỉ đạo thành phố Hà Nội năm 2021 (Kế hoạch 12-KH/BCĐTP): báo cáo gửi thư ký đoàn trước ngày kiểm tra 05 ngày làm việc'),
    ('inspection_conclusion_days', '15', 'Mặc định của hệ thống; chưa có văn bản quy định, địa phương quy định thì sửa theo văn bản của địa phương');
