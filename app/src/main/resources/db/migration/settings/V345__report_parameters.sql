-- When rounds of reports open, and from which difference on a figure is looked at twice.
insert into settings.parameter (key, value, legal_basis) values
    ('report_open_days', '15', 'Mặc định của hệ thống: mở kỳ báo cáo trước ngày chốt số liệu chừng ấy ngày, khi kỳ trước đã gửi xong; địa phương quy định thì sửa theo văn bản của địa phương'),
    ('report_outlier_percent', '50', 'Mặc định của hệ thống: số liệu lệch từ mức này so với kỳ trước hoặc với số giữa của các đơn vị cùng loại thì được đánh dấu để xem lại; chưa có văn bản quy định');
