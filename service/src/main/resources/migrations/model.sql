--liquibase formatted sql

--changeset click-ml:model-1
create table model (
  workspace varchar(40) not null,
  slug varchar(64) not null,
  title longtext not null,
  target longtext not null,
  task varchar(12) not null,
  live int not null,
  last_version int not null,
  created_at datetime(6) not null,
  updated_at datetime(6) not null,
  primary key (workspace, slug)
);

--changeset click-ml:model-2
create table model_version (
  workspace varchar(40) not null,
  model varchar(64) not null,
  version int not null,
  bundle varchar(64) not null,
  bytes bigint not null,
  digest char(64) not null,
  expects longtext not null,
  report longtext not null,
  training varchar(40),
  created_at datetime(6) not null,
  primary key (workspace, model, version),
  foreign key (workspace, model) references model (workspace, slug) on delete cascade
);

--changeset click-ml:model-3
create table bundle_draft (
  workspace varchar(40) not null,
  bundle varchar(64) not null,
  since datetime(6) not null,
  primary key (workspace, bundle)
);
