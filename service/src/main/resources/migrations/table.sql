--liquibase formatted sql

--changeset click-ml:table-1
create table data_table (
  workspace varchar(40) not null,
  id varchar(40) not null,
  name varchar(200) not null,
  state varchar(16) not null,
  row_count int not null,
  column_count int not null,
  blocks int,
  file varchar(128),
  profile longtext not null,
  revision int not null,
  created_at datetime(6) not null,
  primary key (workspace, id)
);

--changeset click-ml:table-2
create index data_table_age on data_table (workspace, created_at, id);

--changeset click-ml:table-3
create table data_block (
  workspace varchar(40) not null,
  table_id varchar(40) not null,
  n int not null,
  file varchar(128) not null,
  row_count int not null,
  primary key (workspace, table_id, n),
  constraint data_block_table foreign key (workspace, table_id)
    references data_table (workspace, id) on delete cascade
);
