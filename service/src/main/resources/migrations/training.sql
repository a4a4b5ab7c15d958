--liquibase formatted sql

--changeset click-ml:training-1
create table training (
  workspace varchar(40) not null,
  id varchar(40) not null,
  state varchar(12) not null,
  attempt int not null,
  breaks int not null,
  table_id varchar(40) not null,
  model varchar(64),
  model_version int,
  job longtext not null,
  asked varchar(8),
  lease_owner varchar(64),
  lease_until datetime(6),
  not_before datetime(6) not null,
  last_event int not null,
  progress longtext,
  problem longtext,
  created_at datetime(6) not null,
  started_at datetime(6),
  ended_at datetime(6),
  primary key (workspace, id)
);

--changeset click-ml:training-2
create index training_by_state on training (state, not_before);

--changeset click-ml:training-3
create index training_by_table on training (workspace, table_id);

--changeset click-ml:training-4
create table training_event (
  workspace varchar(40) not null,
  training varchar(40) not null,
  n int not null,
  happened_at datetime(6) not null,
  kind varchar(12) not null,
  attempt int,
  progress longtext,
  point varchar(400),
  asked varchar(8),
  state varchar(12),
  primary key (workspace, training, n),
  foreign key (workspace, training) references training (workspace, id) on delete cascade
);

--changeset click-ml:training-5
alter table training add column compared longtext;
