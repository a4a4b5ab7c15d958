--liquibase formatted sql

--changeset click-ml:workspace-1
create table workspace (
  id varchar(40) not null primary key,
  created_at datetime(6) not null
);

--changeset click-ml:workspace-2
create table api_key (
  id varchar(40) not null primary key,
  workspace varchar(40) not null,
  scope varchar(16) not null,
  origin varchar(16) not null,
  digest char(64) not null,
  created_at datetime(6) not null,
  constraint api_key_workspace foreign key (workspace) references workspace (id)
);

--changeset click-ml:workspace-3
create table idempotency (
  workspace varchar(40) not null,
  request_key varchar(255) not null,
  route varchar(255) not null,
  fingerprint char(64) not null,
  status int not null,
  location varchar(255),
  body longtext,
  created_at datetime(6) not null,
  primary key (workspace, request_key)
);

--changeset click-ml:workspace-4
create index idempotency_age on idempotency (created_at);

--changeset click-ml:workspace-5
alter table api_key add column name varchar(200);
