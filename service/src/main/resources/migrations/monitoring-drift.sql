--liquibase formatted sql

--changeset click-ml:drift-1
create table drift_window (
  workspace varchar(40) not null,
  model varchar(64) not null,
  version int not null,
  span varchar(8) not null,
  starts_at datetime(6) not null,
  ends_at datetime(6) not null,
  node varchar(40) not null,
  row_count bigint not null,
  sketch longblob not null,
  primary key (workspace, model, version, span, starts_at, node),
  constraint drift_window_version foreign key (workspace, model, version)
    references model_version (workspace, model, version) on delete cascade
);

--changeset click-ml:drift-2
create index drift_window_age on drift_window (span, ends_at);
