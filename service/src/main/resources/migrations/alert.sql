--liquibase formatted sql

--changeset click-ml:alert-1
create table alert (
  workspace varchar(40) not null,
  id varchar(40) not null,
  model varchar(64) not null,
  kind varchar(24) not null,
  level varchar(12) not null,
  topic varchar(160) not null,
  open_slot varchar(4),
  sentence longtext not null,
  times int not null,
  first_at datetime(6) not null,
  last_at datetime(6) not null,
  seen_at datetime(6),
  primary key (workspace, id),
  constraint alert_open unique (workspace, model, topic, open_slot)
);

--changeset click-ml:alert-2
create index alert_by_time on alert (workspace, first_at);

--changeset click-ml:alert-3
create table webhook (
  workspace varchar(40) not null,
  id varchar(40) not null,
  url varchar(500) not null,
  secret varchar(120) not null,
  created_at datetime(6) not null,
  primary key (workspace, id)
);

--changeset click-ml:alert-4
create table alert_delivery (
  workspace varchar(40) not null,
  id varchar(40) not null,
  alert varchar(40) not null,
  channel varchar(12) not null,
  target varchar(40) not null,
  message longtext not null,
  state varchar(12) not null,
  attempts int not null,
  next_at datetime(6) not null,
  last_status varchar(200),
  primary key (workspace, id),
  constraint alert_delivery_alert foreign key (workspace, alert)
    references alert (workspace, id) on delete cascade
);

--changeset click-ml:alert-5
create index alert_delivery_due on alert_delivery (state, next_at);
