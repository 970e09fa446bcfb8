-- From which share of common words on, sentences of several units are shown as one.
insert into settings.parameter (key, value, legal_basis) values
    ('report_alike_percent', '70', 'Mặc định của hệ thống: câu có từ mức này trở lên cụm từ chung được gộp thành “như nhau ở … đơn vị” khi tổng hợp; chưa có văn bản quy định');
