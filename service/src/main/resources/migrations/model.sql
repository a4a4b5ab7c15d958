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

--changeset click-ml:model-4
alter table model add column epoch int default 0 not null;

--changeset click-ml:model-5
alter table model add column last_event int default 0 not null;

--changeset click-ml:model-6
alter table model_version add column state varchar(12) default 'retired' not null;

--changeset click-ml:model-7
alter table model_version add column parent int;

--changeset click-ml:model-8
alter table model_version add column cause varchar(12) default 'person' not null;

--changeset click-ml:model-9
alter table model_version add column author varchar(40);

--changeset click-ml:model-10
alter table model_version add column known_until datetime(6);

--changeset click-ml:model-11
update model_version set known_until = created_at;

--changeset click-ml:model-12
create table model_arm (
  workspace varchar(40) not null,
  model varchar(64) not null,
  arm varchar(12) not null,
  version int not null,
  weight double,
  rollout varchar(40),
  since datetime(6) not null,
  primary key (workspace, model, arm),
  constraint model_arm_once unique (workspace, model, version),
  constraint model_arm_version foreign key (workspace, model, version)
    references model_version (workspace, model, version)
);

--changeset click-ml:model-13
insert into model_arm (workspace, model, arm, version, since)
select v.workspace, v.model, 'stable', v.version, v.created_at
from model_version v join model m on m.workspace = v.workspace and m.slug = v.model
where m.live = v.version;

--changeset click-ml:model-14
update model_version set state = 'stable'
where exists (
  select 1 from model m
  where m.workspace = model_version.workspace and m.slug = model_version.model
    and m.live = model_version.version);

--changeset click-ml:model-15
alter table model drop column live;

--changeset click-ml:model-16
create table model_event (
  workspace varchar(40) not null,
  model varchar(64) not null,
  n int not null,
  happened_at datetime(6) not null,
  kind varchar(24) not null,
  version int,
  actor varchar(40) not null,
  epoch int not null,
  sentence longtext not null,
  arms longtext not null,
  primary key (workspace, model, n),
  constraint model_event_model foreign key (workspace, model)
    references model (workspace, slug) on delete cascade
);

--changeset click-ml:model-17
create index model_event_time on model_event (workspace, model, happened_at);

--changeset click-ml:model-18
create table model_learned (
  workspace varchar(40) not null,
  model varchar(64) not null,
  version int not null,
  part int not null,
  prints longblob not null,
  primary key (workspace, model, version, part),
  constraint model_learned_version foreign key (workspace, model, version)
    references model_version (workspace, model, version) on delete cascade
);
