--liquibase formatted sql

--changeset click-ml:retraining-1
create table retraining_rule (
  workspace varchar(40) not null,
  model varchar(64) not null,
  enabled boolean not null,
  every_days double,
  new_answers int,
  on_drift boolean not null,
  on_quality boolean not null,
  cooldown_hours double not null,
  policy varchar(64) not null,
  budget_seconds double not null,
  revision int not null,
  updated_at datetime(6) not null,
  primary key (workspace, model),
  constraint retraining_rule_model foreign key (workspace, model)
    references model (workspace, slug) on delete cascade
);

--changeset click-ml:retraining-2
create table retraining_run (
  workspace varchar(40) not null,
  model varchar(64) not null,
  id varchar(40) not null,
  cause varchar(12) not null,
  state varchar(12) not null,
  open_slot varchar(4),
  answers int not null,
  training varchar(40) not null,
  version int,
  rollout varchar(40),
  sentence longtext,
  author varchar(40) not null,
  started_at datetime(6) not null,
  ended_at datetime(6),
  primary key (workspace, id),
  constraint retraining_run_open unique (workspace, model, open_slot),
  constraint retraining_run_model foreign key (workspace, model)
    references model (workspace, slug) on delete cascade
);

--changeset click-ml:retraining-3
create index retraining_run_by_time on retraining_run (workspace, model, started_at);
