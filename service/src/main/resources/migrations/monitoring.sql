--liquibase formatted sql

-- What is looked up in lists stands first in its index: H2 uses an index for "in" only so.

--changeset click-ml:monitoring-1
create table prediction (
  workspace varchar(40) not null,
  model varchar(64) not null,
  id varchar(40) not null,
  version int not null,
  arm varchar(12) not null,
  rollout varchar(40),
  document varchar(200),
  row_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  content varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  cells longtext,
  said int not null,
  answer longtext not null,
  answered_at datetime(6) not null,
  control boolean not null,
  forced boolean not null,
  primary key (id, workspace, model),
  constraint prediction_model foreign key (workspace, model)
    references model (workspace, slug) on delete cascade
);

--changeset click-ml:monitoring-2
create index prediction_by_key on prediction (row_key, workspace, model);

--changeset click-ml:monitoring-3
create index prediction_by_age on prediction (workspace, model, answered_at, version);

--changeset click-ml:monitoring-4
create table outcome (
  workspace varchar(40) not null,
  model varchar(64) not null,
  row_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  content varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  revision int not null,
  cell longtext character set utf8mb4 collate utf8mb4_bin not null,
  observed_at datetime(6) not null,
  received_at datetime(6) not null,
  source varchar(40) not null,
  primary key (row_key, workspace, model, content, revision),
  constraint outcome_model foreign key (workspace, model)
    references model (workspace, slug) on delete cascade
);

--changeset click-ml:monitoring-5
create table model_conduct (
  workspace varchar(40) not null,
  model varchar(64) not null,
  affects_outcome boolean not null,
  control_share double not null,
  primary key (workspace, model),
  constraint model_conduct_model foreign key (workspace, model)
    references model (workspace, slug) on delete cascade
);

--changeset click-ml:monitoring-6
alter table prediction add column key_column longtext character set utf8mb4 collate utf8mb4_bin;

--changeset click-ml:monitoring-7
alter table prediction add column learned varchar(8) default 'no' not null;

--changeset click-ml:monitoring-8
create index outcome_by_arrival on outcome (workspace, model, received_at);

--changeset click-ml:monitoring-9
update prediction set arm = 'forced' where forced;

--changeset click-ml:monitoring-10
alter table prediction drop column forced;

--changeset click-ml:monitoring-20
create table prediction_dropped (
  workspace varchar(40) not null,
  model varchar(64) not null,
  version int not null,
  n bigint not null,
  primary key (workspace, model, version),
  constraint prediction_dropped_version foreign key (workspace, model, version)
    references model_version (workspace, model, version) on delete cascade
);
