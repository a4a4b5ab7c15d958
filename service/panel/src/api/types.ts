// Made from service/contract/openapi.yaml by `npm run types`; change the contract, not this file.

export interface paths {
    readonly "/v1/workspace": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Say who is calling and what is allowed; the test of a connection */
        readonly get: operations["getWorkspace"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List the keys, newest first, without their texts */
        readonly get: operations["listKeys"];
        readonly put?: never;
        /**
         * Make a key; its text is shown this once
         * @description A key of scope `score` may ask who it is, look at models and their reports, and predict; everything else is refused
         *     with 403 scope-too-small. Give such a key to sheets and programs that only predict. Who signed in makes no other
         *     (403 full-key-needed).
         */
        readonly post: operations["createKey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/keys/{key}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Public part of the key */
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Erase a key; who uses it is refused from now on
         * @description 409 key-of-settings for the first key.
         */
        readonly delete: operations["deleteKey"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/tables": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List the tables, newest first */
        readonly get: operations["listTables"];
        readonly put?: never;
        /**
         * Upload a table whole, or open one that arrives in blocks
         * @description For csv, xlsx and a bare array of records the options are query parameters; for a JSON object they are fields.
         *     With `blocks` the body holds only `columns`, the table starts in state `open`, and rows follow as blocks.
         */
        readonly post: operations["createTable"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/tables/{table}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly table: components["parameters"]["Table"];
            };
            readonly cookie?: never;
        };
        /** Look at a table and how each column was read */
        readonly get: operations["getTable"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Erase a table and its files
         * @description Refused with 409 table-in-use while a training that uses it is queued or running.
         */
        readonly delete: operations["deleteTable"];
        readonly options?: never;
        readonly head?: never;
        /**
         * Correct how columns are read, what else they are called, or the name of the table
         * @description What is left away stays as it is. A reading may name only its `kind`; what else it needs (decimal sign, date pattern, yes and no words) is then found
         *     in the cells. The correction is remembered in the table and in every model trained on it.
         */
        readonly patch: operations["patchTable"];
        readonly trace?: never;
    };
    readonly "/v1/tables/{table}/blocks/{n}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly table: components["parameters"]["Table"];
                /** @description Number of the block, from 0 */
                readonly n: number;
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Send one block of rows; in any order, again if in doubt (the last one counts) */
        readonly put: operations["putBlock"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/tables/{table}/close": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly table: components["parameters"]["Table"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say that all blocks were sent; the table is read now
         * @description Repeating it with the same number of blocks answers the same.
         */
        readonly post: operations["closeTable"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/tables/{table}/rows": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly table: components["parameters"]["Table"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Add rows to a closed table; columns are matched by name */
        readonly post: operations["appendRows"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/trainings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List the trainings, newest first */
        readonly get: operations["listTrainings"];
        readonly put?: never;
        /**
         * Start a training on a table, or on rows in the body
         * @description Exactly one of `table`, `columns` with `data`, or `records`. Without `target` and `task` the suggestion of the table
         *     is taken. What cannot work (too few rows with an answer, one answer only, a task that does not fit the target, no
         *     column left) is refused here, with the column. Without `model` a new model is made, its slug from the target; with `model` its next version (409 when
         *     target or task differ): target and task are then the model's own where they are left out, and columns are read and
         *     named as people chose in the table of its newest version, unless they chose otherwise in this one.
         */
        readonly post: operations["createTraining"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/trainings/{training}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly training: components["parameters"]["Training"];
            };
            readonly cookie?: never;
        };
        /** See how a training stands */
        readonly get: operations["getTraining"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/trainings/{training}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly training: components["parameters"]["Training"];
            };
            readonly cookie?: never;
        };
        /** Follow a training; answers at once when there is something new, else waits */
        readonly get: operations["listTrainingEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/trainings/{training}/finish": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly training: components["parameters"]["Training"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Good enough; use the best so far
         * @description Repeating it changes nothing. 409 training-ended once the training has failed or was cancelled.
         */
        readonly post: operations["finishTraining"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/trainings/{training}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly training: components["parameters"]["Training"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Stop and keep nothing
         * @description Repeating it changes nothing. 409 training-ended once the training has succeeded or failed.
         */
        readonly post: operations["cancelTraining"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List the models, the one changed last first */
        readonly get: operations["listModels"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/{model}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
            };
            readonly cookie?: never;
        };
        /** Look at a model and its versions */
        readonly get: operations["getModel"];
        readonly put?: never;
        readonly post?: never;
        /** Erase a model with all its versions */
        readonly delete: operations["deleteModel"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/{model}/versions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Import a bundle as the next version; a model of that name is made when there is none */
        readonly post: operations["importVersion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/{model}/versions/{version}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
                readonly version: components["parameters"]["Version"];
            };
            readonly cookie?: never;
        };
        /** Look at one version */
        readonly get: operations["getVersion"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Erase a version that is not in use
         * @description 409 version-in-use for one that is stable, canary, shadow or standby.
         */
        readonly delete: operations["deleteVersion"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/{model}/versions/{version}/bundle": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
                readonly version: components["parameters"]["Version"];
            };
            readonly cookie?: never;
        };
        /** Download the bundle of a version */
        readonly get: operations["downloadBundle"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/{model}/versions/{version}/report": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
                readonly version: components["parameters"]["Version"];
            };
            readonly cookie?: never;
        };
        /** How good a version is, on rows it never saw */
        readonly get: operations["getReport"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/{model}/versions/{version}/notes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
                readonly version: components["parameters"]["Version"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Add a note to a version, such as why it was made */
        readonly post: operations["noteOnVersion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/{model}/pins": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
            };
            readonly cookie?: never;
        };
        /** Rows that every new version must get right */
        readonly get: operations["listPins"];
        readonly put?: never;
        /**
         * Pin a row with the answer it must get; a version that gets it wrong is not tried (409 pinned-rows-wrong)
         * @description The row is whole: a cell for every column of the live version, null for a blank one. 422 `pin-incomplete` and
         *     `pin-unreadable` name the column, `pin-contradicts` the pinned row of the same cells that expects something else.
         */
        readonly post: operations["pinRow"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/{model}/pins/{pin}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
                readonly pin: string;
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Unpin a row */
        readonly delete: operations["unpinRow"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/{model}/versions/{version}/pins": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
                readonly version: components["parameters"]["Version"];
            };
            readonly cookie?: never;
        };
        /** What a version says of the pinned rows */
        readonly get: operations["checkPins"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/{model}/versions/{version}/diff/{to}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
                readonly version: components["parameters"]["Version"];
                readonly to: number;
            };
            readonly cookie?: never;
        };
        /** What is different between two versions */
        readonly get: operations["diffVersions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/{model}/versions/{version}/reproduce": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
                readonly version: components["parameters"]["Version"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Train a version again as its provenance says; the training's `reproduced` tells whether the same came out */
        readonly post: operations["reproduceVersion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/{model}/versions/{version}/restore": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
                readonly version: components["parameters"]["Version"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Let a version that was retired or rejected be tried again */
        readonly post: operations["restoreVersion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/{model}/retraining": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
            };
            readonly cookie?: never;
        };
        /** When the model is trained again, and what became of the times before */
        readonly get: operations["getRetraining"];
        /**
         * Say when the model is trained again by itself
         * @description With `everyDays` it is trained when the live version is so old, and, with `newAnswers`, so many answers came that it did
         *     not learn from: outcomes, and rows with an answer that were appended to its table. With `newAnswers` alone it is trained as
         *     soon as they came. Fewer than 50 new answers never start a training, however old the version, for it would learn the same
         *     again. After one that brought nothing the cooldown doubles.
         */
        readonly put: operations["putRetraining"];
        /**
         * Train the model again now, on the table of its live version as it stands now and all outcomes
         * @description Rows that were appended to that table count, and outcomes whatever their date; a row whose answer stands in the table and
         *     was told as an outcome too is learned once. The new version takes over by the policy of the rule.
         */
        readonly post: operations["retrain"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/{model}/rollback": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let a version answer that did so before, at once; a rollout under way ends with it
         * @description Without `to` it goes to the version that stands by. Those that are left retire, and the one that answered before
         *     stands by in turn, so repeating it goes further back, never to a version that was left so; where none remains it is
         *     409 nothing-to-go-back-to. With `epoch` it happens once however often it is sent. `to` names any version that stands
         *     by or was retired, one that was left too.
         */
        readonly post: operations["goBack"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/{model}/rollouts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
            };
            readonly cookie?: never;
        };
        /** List the rollouts of a model, newest first */
        readonly get: operations["listRollouts"];
        readonly put?: never;
        /**
         * Try a version beside the one that answers, and let it take over
         * @description The version must be ready. One rollout at a time (409 rollout-open). Policies: `fast`, `standard`, `careful`, `manual`
         *     and those of the settings. A document goes to one version as a whole, so where all rows come from one document a share
         *     would be all of them or none: it gets only new rows before it gets all, also where a `weight` is asked for. Where no
         *     version answers there is nothing to compare with: it answers at once.
         */
        readonly post: operations["beginRollout"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/{model}/rollouts/{rollout}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
                /** @description Id of the rollout */
                readonly rollout: components["parameters"]["Rollout"];
            };
            readonly cookie?: never;
        };
        /** Look at a rollout and what it was decided on */
        readonly get: operations["getRollout"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/{model}/rollouts/{rollout}/advance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
                /** @description Id of the rollout */
                readonly rollout: components["parameters"]["Rollout"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Go to the next step, or to a larger weight; 100 lets the version answer everything */
        readonly post: operations["advanceRollout"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/{model}/rollouts/{rollout}/pause": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
                /** @description Id of the rollout */
                readonly rollout: components["parameters"]["Rollout"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Stop its clock; who answers stays as it is */
        readonly post: operations["pauseRollout"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/{model}/rollouts/{rollout}/resume": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
                /** @description Id of the rollout */
                readonly rollout: components["parameters"]["Rollout"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Let it go on */
        readonly post: operations["resumeRollout"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/{model}/rollouts/{rollout}/abort": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
                /** @description Id of the rollout */
                readonly rollout: components["parameters"]["Rollout"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** End it; the version waits again */
        readonly post: operations["abortRollout"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/{model}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
            };
            readonly cookie?: never;
        };
        /** What happened to a model, newest first; with `at`, who answered at that time */
        readonly get: operations["getHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/{model}/drift": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
            };
            readonly cookie?: never;
        };
        /**
         * Whether the rows that come are still like those that the model learned from
         * @description Rows are counted after they were answered, each once per window, in the bins of the version. A column has drifted when
         *     it is otherwise beyond what chance brings, by so much that it matters, and in two of three windows. A model has drifted
         *     when such columns carry a fifth of what it decides. Windows with fewer than 200 different rows are put together with
         *     those after them.
         */
        readonly get: operations["getDrift"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/{model}/predictions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Predict rows
         * @description JSON is answered in JSON, csv and xlsx in kind: the columns that came, then `<target> predicted`, `confidence`, one
         *     `p(<class>)` per class, `because` when reasons were asked for, `remarks` (why a row has no answer; what of it the
         *     model never saw or could not read), `version` and `arm` (who answered the row, as what) and `predictionId`: with the
         *     real answers filled in, the file can be sent to `…/outcomes` as it is. For csv, xlsx and a bare array of records the options are query parameters;
         *     for a JSON object they are fields.
         */
        readonly post: operations["predict"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/{model}/outcomes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Tell what really happened to rows
         * @description An outcome names its row by the `key` it was predicted under (the cell of the key column, else the row key), or a
         *     prediction by its `predictionId`. It may come before the prediction, late, twice and in any order: figures depend
         *     only on what was told. The same key and revision with the same value is the same outcome; a correction carries a
         *     higher `revision`, and the highest counts. `value` is read as a cell of the column that is predicted.
         *
         *     Each item is looked at by itself: a refused one says why and what is to blame, the others are kept. They are kept in
         *     portions of some hundreds, each whole or not at all: after a break the same call may be sent again, which changes
         *     nothing of what was kept. When every item is refused, the call fails with the problem of the first and nothing has
         *     changed.
         *     csv and xlsx have the columns `key` or `predictionId`, `value` (or the predicted column's own name), `observedAt`
         *     and `revision`; they are answered in kind, with the columns `status` and `problem`. Outcomes decide which version
         *     answers, so a key of scope `score` may not tell them.
         */
        readonly post: operations["tellOutcomes"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/{model}/quality": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
            };
            readonly cookie?: never;
        };
        /**
         * How good a model's answers turn out to be, by version and day
         * @description Figures of predictions and outcomes as they are kept. Of each version an outcome judges the last prediction of its
         *     row at or before `observedAt`, else the first after it; what happened before the end of what a version learned from
         *     never judges that version. Figures are taken on days for which no further outcomes are expected, if there are any;
         *     others are marked `mature: false`. Rows of one key count as one where it is asked how certain a figure is.
         */
        readonly get: operations["getQuality"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/{model}/conduct": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
            };
            readonly cookie?: never;
        };
        /** Whether acting on an answer changes what happens */
        readonly get: operations["getConduct"];
        /**
         * Say whether acting on an answer changes what happens
         * @description If it does (who is predicted to leave gets a call), a share of the rows, drawn by chance from their keys, is marked
         *     `control` in answers: leave them as they are. Then only these rows show how good the answers are.
         */
        readonly put: operations["putConduct"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/alerts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List what people should hear of, newest first
         * @description What is raised again within the quiet time (a day, unless set otherwise) is counted to the alert there is. Alerts are kept
         *     for 90 days after they were last raised.
         */
        readonly get: operations["listAlerts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/alerts/{alert}/seen": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the alert */
                readonly alert: string;
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say that somebody saw an alert; the first time counts */
        readonly post: operations["seeAlert"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/alerts/webhooks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List the addresses that are told of alerts, without their secrets */
        readonly get: operations["getWebhooks"];
        /**
         * Say which addresses are told of alerts, in the place of all there were
         * @description Each alert is sent by POST (schema AlertMessage), at least once, signed as the Standard Webhooks have it: headers
         *     `webhook-id` (the same at every attempt), `webhook-timestamp` (seconds since 1970) and `webhook-signature`
         *     (`v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`). An answer other than 2xx, or none within 10 seconds, is tried
         *     again for about three days; 410 ends it. Redirects are not followed.
         *
         *     409 webhooks-off when the operator allows no hosts; 422 webhook-refused for an address that is not allowed.
         */
        readonly put: operations["putWebhooks"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/openapi.yaml": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** This document */
        readonly get: operations["getContract"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A sentence the server made */
        readonly Sentence: {
            /** @description Which sentence it is, such as `number-decimal-comma` */
            readonly code: string;
            /** @description The values in it */
            readonly args: {
                readonly [key: string]: unknown;
            };
            /** @description The sentence in English */
            readonly text: string;
        };
        readonly Share: number;
        /**
         * @description An hour unless set otherwise, 24 or 168 of them
         * @default hour
         * @enum {string}
         */
        readonly DriftWindowLength: "hour" | "day" | "week";
        /**
         * @description Too few rows or nothing to compare with; as in training as far as can be told; otherwise, but only lately or where it matters little; otherwise for longer
         * @enum {string}
         */
        readonly DriftState: "unknown" | "steady" | "moving" | "drifted";
        readonly Drift: {
            readonly model: string;
            readonly version: number;
            readonly window: components["schemas"]["DriftWindowLength"];
            readonly state: components["schemas"]["DriftState"];
            readonly words: components["schemas"]["Sentence"];
            /** @description Share of what the model decides that drifted columns carry */
            readonly share: components["schemas"]["Share"];
            /** @description Rows in the last window that was judged; 0 without one */
            readonly rows: number;
            readonly from?: components["schemas"]["Instant"];
            readonly to?: components["schemas"]["Instant"];
            /** @description The most important first; none without a judged window */
            readonly columns: readonly components["schemas"]["DriftColumn"][];
            readonly answers?: components["schemas"]["DriftColumn"];
            /** @description In order of time; the last may have too few rows */
            readonly windows: readonly components["schemas"]["DriftWindow"][];
        };
        readonly DriftColumn: {
            /** @description Its name; of the answers the column to predict */
            readonly column: string;
            /** @description Share in what the model decides; absent for the answers */
            readonly importance?: components["schemas"]["Share"];
            readonly state: components["schemas"]["DriftState"];
            /** @description What is otherwise */
            readonly words: readonly components["schemas"]["Sentence"][];
            /** @description Jensen-Shannon distance of the values beyond what chance brings; absent when not known, and for the answers */
            readonly distance?: number;
            /** @description How often a value of now is larger than one of training, less a half; absent for categories */
            readonly shift?: number;
            readonly was: components["schemas"]["DriftFigures"];
            readonly is: components["schemas"]["DriftFigures"];
        };
        /** @description Of the rows of the training, or of now */
        readonly DriftFigures: {
            /** @description Rows without a value */
            readonly missing: components["schemas"]["Share"];
            /** @description Rows whose cell could not be read; they count as missing too */
            readonly unreadable?: components["schemas"]["Share"];
            /** @description Rows with a number beyond those learned from */
            readonly outside?: components["schemas"]["Share"];
            /** @description Rows with a value that was not learned from; in training, the share to be expected */
            readonly unseen?: components["schemas"]["Share"];
            /** @description Median; of dates in days since 1970, of texts in characters */
            readonly middle?: number;
            /** @description Shares of the frequent values and of all others */
            readonly levels?: readonly components["schemas"]["DriftLevel"][];
        };
        readonly DriftLevel: {
            /** @description Absent for all others */
            readonly level?: string;
            readonly share: components["schemas"]["Share"];
        };
        readonly DriftWindow: {
            readonly from: components["schemas"]["Instant"];
            readonly to: components["schemas"]["Instant"];
            readonly rows: number;
            readonly state: components["schemas"]["DriftState"];
            readonly share: components["schemas"]["Share"];
            readonly drifted: components["schemas"]["ColumnNames"];
        };
        /** @description RFC 9457 */
        readonly Problem: {
            /** @description `/problems/` and the code */
            readonly type: string;
            /** @description The kind of problem in a few words */
            readonly title: string;
            readonly status: number;
            /** @description What happened here and what to do, in English */
            readonly detail: string;
            /** @description One of ProblemCode */
            readonly code: string;
            readonly args: {
                readonly [key: string]: unknown;
            };
            /** @description The field of the request that is to blame, such as `budgetSeconds` or `columns[2]` */
            readonly field?: string;
            /** @description The column that is to blame */
            readonly column?: string;
            /** @description The cell that is to blame, such as `C17` */
            readonly cell?: string;
            /** @description Number to quote when asking for help; also in the header X-Request-Id */
            readonly requestId: string;
        };
        /**
         * @description What kind of problem it is. More may come; say `detail` for a code that you do not know
         * @enum {string}
         */
        readonly ProblemCode: "body-unreadable" | "field-unknown" | "field-invalid" | "field-missing" | "field-twice" | "query-unknown" | "query-invalid" | "idempotency-key-invalid" | "request-refused" | "key-missing" | "key-unknown" | "token-refused" | "token-expired" | "scope-too-small" | "tenant-unknown" | "full-key-needed" | "not-found" | "path-unknown" | "method-not-allowed" | "answer-not-acceptable" | "idempotency-key-in-use" | "table-not-closed" | "table-closed" | "table-changed" | "table-in-use" | "blocks-missing" | "training-ended" | "target-differs" | "task-differs" | "version-in-use" | "only-version" | "no-version-answers" | "webhooks-off" | "history-not-there" | "model-changed" | "move-not-allowed" | "version-not-free" | "version-not-ready" | "pinned-rows-wrong" | "pin-incomplete" | "pin-unreadable" | "pin-contradicts" | "retraining-open" | "no-table-to-learn-from" | "table-erased" | "version-incompatible" | "rollout-open" | "rollout-ended" | "rollout-changed" | "nothing-to-go-back-to" | "no-way-back" | "version-damaged" | "version-unreachable" | "key-of-settings" | "https-needed" | "outcome-differs" | "body-too-large" | "too-many-rows" | "too-many-columns" | "too-many-cells" | "cell-too-long" | "media-type-unknown" | "encoding-refused" | "table-empty" | "table-header-only" | "column-count-differs" | "quote-unclosed" | "number-not-finite" | "cell-invalid" | "csv-unreadable" | "xlsx-unreadable" | "sheet-unknown" | "format-unknown" | "reading-impossible" | "column-unknown" | "column-missing" | "bundle-unreadable" | "bundle-damaged" | "target-unknown" | "target-blank" | "target-one-value" | "target-not-number" | "time-column-no-dates" | "time-column-one-sided" | "time-column-too-few" | "not-two-answers" | "too-many-answers" | "too-few-rows" | "columns-all-excluded" | "nothing-to-learn-from" | "metric-does-not-fit" | "no-cuda" | "other-rows" | "counts-does-not-fit" | "prediction-unknown" | "outcome-unfit" | "column-twice" | "outcome-in-future" | "webhook-refused" | "idempotency-key-reused" | "internal" | "not-ready" | "sign-in-unreachable" | "engine-crashed" | "engine-out-of-memory" | "engine-failed";
        /** @description A cell as it stands in a sheet. Dates travel as ISO 8601 texts */
        readonly Cell: string | number | boolean | null;
        /** @description A row as column -> cell */
        readonly Record: {
            readonly [key: string]: components["schemas"]["Cell"];
        };
        readonly Rows: readonly (readonly components["schemas"]["Cell"][])[];
        readonly ColumnNames: readonly string[];
        readonly Split: {
            readonly columns: components["schemas"]["ColumnNames"];
            readonly data: components["schemas"]["Rows"];
            /** @description Accepted and ignored */
            readonly index?: readonly unknown[];
        };
        readonly WorkspaceView: {
            readonly workspace: string;
            readonly scope: components["schemas"]["Scope"];
            /** @description Name of the person who signed in; null when a key calls */
            readonly person: string | null;
            readonly limits: components["schemas"]["Limits"];
        };
        /**
         * @description all: everything in the workspace; score: look at models and predict
         * @enum {string}
         */
        readonly Scope: "all" | "score";
        readonly KeyRequest: {
            readonly scope: components["schemas"]["Scope"];
            /** @description What it is for, to know it again */
            readonly name?: string;
        };
        readonly NewKey: {
            readonly id: string;
            readonly scope: components["schemas"]["Scope"];
            readonly name: string | null;
            readonly createdAt: components["schemas"]["Instant"];
            /** @description Its text, `ck_…`; kept nowhere, so null when an Idempotency-Key brings this answer again */
            readonly key: string | null;
        };
        readonly KeyView: {
            /** @description Public part, the 12 characters after `ck_` */
            readonly id: string;
            readonly scope: components["schemas"]["Scope"];
            readonly name: string | null;
            /** @description The key of the settings */
            readonly first: boolean;
            readonly createdAt: components["schemas"]["Instant"];
        };
        readonly KeyList: {
            readonly items: readonly components["schemas"]["KeyView"][];
            readonly next: string | null;
        };
        /** @description What one request or table may hold */
        readonly Limits: {
            readonly rows: number;
            readonly columns: number;
            readonly cells: number;
            readonly cellCharacters: number;
            /** @description Bytes of one upload or block */
            readonly bodyBytes: number;
            /** @description Bytes of a bundle that is imported */
            readonly bundleBytes: number;
            /** @description Rows of one call for predictions */
            readonly predictionRows: number;
            /** @description Longest training */
            readonly budgetSeconds: number;
        };
        /** @description Split form, records, or an opening without rows */
        readonly TableRequest: components["schemas"]["SplitTable"] | components["schemas"]["RecordsTable"] | components["schemas"]["WrappedTable"] | components["schemas"]["OpenTable"] | components["schemas"]["Records"];
        readonly Records: readonly components["schemas"]["Record"][];
        readonly SplitTable: {
            readonly columns: components["schemas"]["ColumnNames"];
            readonly data: components["schemas"]["Rows"];
            /** @description Accepted and ignored */
            readonly index?: readonly unknown[];
            readonly name?: string;
            /** @default A1 */
            readonly origin?: string;
        };
        readonly RecordsTable: {
            readonly records: components["schemas"]["Records"];
            readonly name?: string;
            /** @default A1 */
            readonly origin?: string;
        };
        readonly WrappedTable: {
            readonly dataframe_split: components["schemas"]["Split"];
            readonly name?: string;
            /** @default A1 */
            readonly origin?: string;
        };
        readonly OpenTable: {
            readonly columns: components["schemas"]["ColumnNames"];
            /** @constant */
            readonly blocks: true;
            readonly name?: string;
            /** @default A1 */
            readonly origin?: string;
        };
        readonly BlockRequest: {
            readonly data: components["schemas"]["Rows"];
        };
        readonly CloseRequest: {
            /** @description How many blocks were sent; one that did not arrive is named in 409 blocks-missing */
            readonly blocks: number;
        };
        readonly RowsRequest: components["schemas"]["Split"] | {
            readonly records: components["schemas"]["Records"];
        } | components["schemas"]["Records"];
        readonly TablePatch: {
            readonly name?: string;
            readonly columns?: readonly {
                /** @description Which column */
                readonly name: string;
                readonly reading?: components["schemas"]["Reading"];
                /** @description All other names under which the column may come when rows are predicted; replaces those before */
                readonly aliases?: readonly string[];
            }[];
        };
        /** @enum {string} */
        readonly ReadingKind: "number" | "date" | "yesNo" | "category" | "text" | "identifier" | "constant";
        /** @description How the cells of a column become values */
        readonly Reading: {
            readonly kind: components["schemas"]["ReadingKind"];
        };
        readonly TableSummary: {
            readonly id: string;
            readonly name: string;
            readonly state: components["schemas"]["TableState"];
            readonly rows: number;
            readonly columns: number;
            readonly createdAt: components["schemas"]["Instant"];
        };
        /**
         * @description open: blocks may arrive; closed: read and ready to train
         * @enum {string}
         */
        readonly TableState: "open" | "closed";
        readonly TableList: {
            readonly items: readonly components["schemas"]["TableSummary"][];
            /** @description What to send as `after` for the next page, null at the end */
            readonly next: string | null;
        };
        readonly TableView: {
            readonly id: string;
            readonly name: string;
            readonly state: components["schemas"]["TableState"];
            /** @description Rows of answers and questions; the header is not counted */
            readonly rows: number;
            readonly createdAt: components["schemas"]["Instant"];
            /** @description Name of the workbook's sheet that was read */
            readonly sheet: string | null;
            /** @description Names of the sheets that the workbook shows; empty when it was no workbook */
            readonly sheets: readonly string[];
            /** @description Empty while the table is open */
            readonly columns: readonly components["schemas"]["ColumnProfile"][];
            readonly suggestedTarget: components["schemas"]["SuggestedTarget"] | null;
            /** @description How the file was read: delimiter, encoding, header */
            readonly notes: readonly components["schemas"]["Sentence"][];
            readonly warnings: readonly components["schemas"]["Warning"][];
        };
        readonly ColumnProfile: {
            readonly name: string;
            readonly type: components["schemas"]["ReadingKind"];
            readonly reading: components["schemas"]["Reading"];
            readonly readAs: components["schemas"]["Sentence"];
            /** @description A person chose the reading */
            readonly corrected: boolean;
            /** @description Other names under which the column may come */
            readonly aliases: readonly string[];
            /** @description Cells without a value */
            readonly missing: number;
            /** @description Different values */
            readonly distinct: number;
            /** @description Up to 5 cells as they came */
            readonly examples: readonly components["schemas"]["Cell"][];
            readonly misfits: components["schemas"]["Misfits"] | null;
            readonly question: components["schemas"]["Question"] | null;
            /** @description Why it looks like a name or address of a person */
            readonly personal: components["schemas"]["Sentence"] | null;
            /** @description Why a training will not learn from it unless asked to */
            readonly leaveOut: components["schemas"]["Sentence"] | null;
            /** @description What else is worth knowing */
            readonly notes?: readonly components["schemas"]["Sentence"][];
        };
        /** @description Cells that did not fit the reading; they count as missing */
        readonly Misfits: {
            readonly count: number;
            /** @description The first of them, at most 10 */
            readonly cells: readonly {
                /** @description Such as `C17`, as the person sees it */
                readonly cell: string;
                readonly value: components["schemas"]["Cell"];
            }[];
            readonly note: components["schemas"]["Sentence"];
        };
        /** @description The cells can be read in several ways; until answered the first choice is used */
        readonly Question: {
            readonly ask: components["schemas"]["Sentence"];
            readonly choices: readonly {
                readonly reading: components["schemas"]["Reading"];
                readonly label: components["schemas"]["Sentence"];
            }[];
        };
        readonly SuggestedTarget: {
            readonly column: string;
            readonly task: components["schemas"]["Task"];
            readonly why: components["schemas"]["Sentence"];
            /** @description What is predicted */
            readonly what?: components["schemas"]["Sentence"];
            /** @description Rows with an answer */
            readonly filled: number;
            /** @description Rows without one */
            readonly blank: number;
        };
        readonly Warning: {
            /**
             * @description suspect: probably wrong; question: only the person can know; info: good to know
             * @enum {string}
             */
            readonly level: "suspect" | "question" | "info";
            readonly code: string;
            readonly args: {
                readonly [key: string]: unknown;
            };
            readonly text: string;
            readonly column?: string;
        };
        /**
         * @description What is predicted: one of two answers, one of several, or a number
         * @enum {string}
         */
        readonly Task: "binary" | "multiclass" | "regression";
        /** @enum {string} */
        readonly Metric: "auc" | "log-loss" | "accuracy" | "rmse" | "mae" | "r2";
        /**
         * @description What counts more where there are two answers
         * @enum {string}
         */
        readonly Counts: "right" | "even" | "catching" | "sure" | "costs";
        /**
         * Format: date-time
         * @description UTC
         */
        readonly Instant: string;
        /** @enum {string} */
        readonly TrainingState: "queued" | "running" | "succeeded" | "failed" | "cancelled";
        readonly TrainingRequest: {
            /** @description Id of a closed table */
            readonly table?: string;
            readonly columns?: components["schemas"]["ColumnNames"];
            readonly data?: components["schemas"]["Rows"];
            readonly records?: components["schemas"]["Records"];
            /** @description Column to predict */
            readonly target?: string;
            readonly task?: components["schemas"]["Task"];
            readonly metric?: components["schemas"]["Metric"];
            /**
             * @description What counts more where there are two answers: the likelier answer (right), or catching all and being sure about the rarer one alike (even, F1), catching twice (F2), being sure twice (F0.5). 400 for other tasks
             * @default right
             * @enum {string}
             */
            readonly counts?: "right" | "even" | "catching" | "sure";
            /** @description What mistakes about the rarer of two answers cost, in any unit; instead of `counts` */
            readonly costs?: {
                /** @description A row that has it and does not get it */
                readonly missed: number;
                /** @description A row that gets it wrongly */
                readonly falseAlarm: number;
            };
            /** @description Column of dates (or numbers) that tells which rows are later, where the answers are wanted for later rows than these: it learns from older rows and is checked on newer ones. Absent: rows to come are like these */
            readonly timeColumn?: string;
            /** @description Slug of the model that gets a next version */
            readonly model?: string;
            /** @description Title of a new model */
            readonly title?: string;
            /** @default 30 */
            readonly budgetSeconds?: number;
            /** @description Columns not to learn from */
            readonly exclude?: components["schemas"]["ColumnNames"];
            /** @description Columns to learn from although the table says leaveOut */
            readonly include?: components["schemas"]["ColumnNames"];
            /** @default 1 */
            readonly seed?: number;
        };
        readonly TrainingView: {
            readonly id: string;
            readonly state: components["schemas"]["TrainingState"];
            /** @description How often it was taken up; 0 while queued */
            readonly attempt: number;
            readonly table: string;
            readonly target: string;
            readonly task: components["schemas"]["Task"];
            readonly metric: components["schemas"]["Metric"];
            readonly exclude: components["schemas"]["ColumnNames"];
            readonly budgetSeconds: number;
            readonly createdAt: components["schemas"]["Instant"];
            readonly startedAt: components["schemas"]["Instant"] | null;
            readonly endedAt: components["schemas"]["Instant"] | null;
            /**
             * @description What the person asked for while it ran
             * @enum {string|null}
             */
            readonly asked: "finish" | "cancel" | null;
            readonly progress: components["schemas"]["Progress"];
            readonly history: readonly components["schemas"]["HistoryPoint"][];
            /** @description Slug of the model; known from the start when a version is added to one */
            readonly model: string | null;
            /** @description Known once it has succeeded */
            readonly version: number | null;
            /** @description What came out of a training that was to bring a version out again; else null */
            readonly reproduced: {
                readonly version: number;
                /** @description Byte for byte, but for the time it was made */
                readonly equal: boolean;
                /** @description Files of the bundle that differ */
                readonly differences: readonly string[];
            } | null;
            readonly problem: components["schemas"]["Problem"] | null;
        };
        readonly Progress: {
            /** @description Since the rows were in memory */
            readonly elapsedSeconds: number;
            readonly secondsLeft: number;
            readonly candidatesTried: number;
            readonly best: components["schemas"]["Best"] | null;
            readonly now: components["schemas"]["Sentence"];
        };
        /** @description The best so far, on rows it did not learn from */
        readonly Best: {
            readonly metric: components["schemas"]["Metric"];
            /** @description The metric */
            readonly value: number;
            /** @description What plain guessing gets in the metric */
            readonly guessing: number;
            readonly plain: components["schemas"]["PlainScore"];
            readonly words: components["schemas"]["Sentence"];
        };
        /** @description The score as a person would count it */
        readonly PlainScore: {
            /**
             * @description right-of-100: answers right in 100; best-100: of the 100 with the highest chance, how many; off-by: usual miss in the unit of the target
             * @enum {string}
             */
            readonly measure: "right-of-100" | "best-100" | "off-by";
            readonly value: number;
            readonly guessing: number;
        };
        readonly HistoryPoint: {
            readonly seconds: number;
            /** @description The metric */
            readonly value: number;
            /** @description The same in the measure of `progress.best.plain` */
            readonly plain: number;
        };
        readonly TrainingSummary: {
            readonly id: string;
            readonly state: components["schemas"]["TrainingState"];
            readonly table: string;
            readonly target: string;
            readonly task: components["schemas"]["Task"];
            readonly budgetSeconds: number;
            readonly createdAt: components["schemas"]["Instant"];
            readonly endedAt: components["schemas"]["Instant"] | null;
            readonly model: string | null;
            readonly version: number | null;
        };
        readonly TrainingList: {
            readonly items: readonly components["schemas"]["TrainingSummary"][];
            readonly next: string | null;
        };
        readonly EventList: {
            readonly events: readonly components["schemas"]["Event"][];
            /** @description What to send as `after` next time */
            readonly next: number;
            readonly state: components["schemas"]["TrainingState"];
        };
        readonly Event: {
            readonly n: number;
            readonly at: components["schemas"]["Instant"];
            /**
             * @description queued; started (again, with a higher attempt, after a break); progress: something was tried; asked: finish or cancel; ended: the state is final
             * @enum {string}
             */
            readonly kind: "queued" | "started" | "progress" | "asked" | "ended";
            readonly attempt?: number;
            readonly progress?: components["schemas"]["Progress"];
            readonly point?: components["schemas"]["HistoryPoint"];
            /** @enum {string} */
            readonly asked?: "finish" | "cancel";
            readonly state?: components["schemas"]["TrainingState"];
            readonly text?: components["schemas"]["Sentence"];
        };
        readonly Slug: string;
        readonly ModelSummary: {
            readonly model: components["schemas"]["Slug"];
            readonly title: string;
            readonly target: string;
            readonly task: components["schemas"]["Task"];
            /** @description The version that answers, 0 when none can */
            readonly live: number;
            /** @description How many there are */
            readonly versions: number;
            readonly createdAt: components["schemas"]["Instant"];
            readonly updatedAt: components["schemas"]["Instant"];
            /** @description How good the live version is */
            readonly headline: components["schemas"]["Sentence"];
        };
        readonly ModelList: {
            readonly items: readonly components["schemas"]["ModelSummary"][];
            readonly next: string | null;
        };
        readonly ModelView: {
            readonly model: components["schemas"]["Slug"];
            readonly title: string;
            readonly target: string;
            readonly task: components["schemas"]["Task"];
            /** @description The version that answers, 0 when none can */
            readonly live: number;
            /** @description Raised by every change of who answers */
            readonly epoch: number;
            readonly arms: components["schemas"]["Arms"];
            readonly createdAt: components["schemas"]["Instant"];
            readonly updatedAt: components["schemas"]["Instant"];
            readonly headline: components["schemas"]["Sentence"];
            /** @description What the live version needs */
            readonly columns: readonly components["schemas"]["ExpectedColumn"][];
            /** @description Newest first */
            readonly versions: readonly components["schemas"]["VersionSummary"][];
        };
        readonly ExpectedColumn: {
            readonly name: string;
            readonly aliases: readonly string[];
            readonly type: components["schemas"]["ReadingKind"];
            readonly readAs: components["schemas"]["Sentence"];
        };
        readonly VersionSummary: {
            readonly version: number;
            readonly state: components["schemas"]["VersionState"];
            readonly cause: components["schemas"]["Cause"];
            readonly createdAt: components["schemas"]["Instant"];
            /** @description Rows it learned from and was checked on */
            readonly rows: number;
            readonly headline: components["schemas"]["Sentence"];
            /** @description The training that made it, null when imported */
            readonly training: string | null;
        };
        readonly VersionView: {
            readonly model: components["schemas"]["Slug"];
            readonly version: number;
            readonly state: components["schemas"]["VersionState"];
            readonly target: string;
            readonly task: components["schemas"]["Task"];
            /** @description The possible answers; empty for a number */
            readonly classes: readonly components["schemas"]["Cell"][];
            readonly createdAt: components["schemas"]["Instant"];
            readonly rows: number;
            readonly columns: readonly components["schemas"]["ExpectedColumn"][];
            readonly metric: components["schemas"]["Metric"];
            readonly score: components["schemas"]["Score"];
            readonly headline: components["schemas"]["Sentence"];
            readonly training: string | null;
            /** @description The version that answered when this one came, null for the first */
            readonly parent: number | null;
            readonly cause: components["schemas"]["Cause"];
            /** @description Id of the key that asked for it, or of the person who signed in */
            readonly author: string | null;
            /** @description Outcomes up to here may be among the rows it learned from */
            readonly knownUntil: components["schemas"]["Instant"];
            /** @description Size of the bundle */
            readonly bytes: number;
            /** @description SHA-256 of the bundle in hex */
            readonly digest: string;
        };
        /**
         * @description ready: waits; shadow: scores beside; canary: answers a share; stable: answers; standby: answered before and is kept loaded
         * @enum {string}
         */
        readonly VersionState: "ready" | "shadow" | "canary" | "stable" | "standby" | "retired" | "rejected" | "quarantined";
        /**
         * @description Why a version was made
         * @enum {string}
         */
        readonly Cause: "person" | "import" | "schedule" | "rows" | "drift" | "quality";
        /** @description The versions in use; what no version does is absent */
        readonly Arms: {
            /** @description Answers */
            readonly stable?: number;
            /** @description Answers a share of the rows */
            readonly canary?: number;
            /** @description Percent of the rows that the canary answers; absent: only rows that were never answered before */
            readonly weight?: number;
            /** @description Scores beside; nobody sees what it says */
            readonly shadow?: number;
            /** @description Answered before */
            readonly standby?: number;
            /** @description The rollout under way */
            readonly rollout?: string;
        };
        readonly Answering: {
            readonly arms: components["schemas"]["Arms"];
        };
        readonly RetrainingRule: {
            /**
             * @description Whether it is trained again by itself
             * @default false
             */
            readonly enabled?: boolean;
            readonly everyDays?: number;
            readonly newAnswers?: number;
            /** @description When rows look different for long */
            readonly onDrift?: boolean;
            /** @description When answers have become worse than promised */
            readonly onQuality?: boolean;
            /** @default 24 */
            readonly cooldownHours?: number;
            /**
             * @description By which the new version takes over
             * @default standard
             */
            readonly policy?: string;
            /** @default 60 */
            readonly budgetSeconds?: number;
        };
        readonly RetrainingView: {
            readonly enabled: boolean;
            readonly everyDays: number | null;
            readonly newAnswers: number | null;
            readonly onDrift: boolean;
            readonly onQuality: boolean;
            readonly cooldownHours: number;
            readonly policy: string;
            readonly budgetSeconds: number;
            /** @description The rule in a sentence */
            readonly rule: components["schemas"]["Sentence"];
            /** @description Outcomes that the live version cannot know */
            readonly answers: number;
            readonly warnings: readonly components["schemas"]["Sentence"][];
            /** @description Newest first */
            readonly runs: readonly components["schemas"]["RetrainingRun"][];
        };
        readonly RetrainingRun: {
            readonly id: string;
            readonly cause: components["schemas"]["Cause"];
            /**
             * @description rollout: the new version proves itself; won: it answers
             * @enum {string}
             */
            readonly state: "training" | "rollout" | "won" | "lost" | "failed";
            /** @description Answers that were new */
            readonly answers: number;
            /** @description null: it could not even begin */
            readonly training: string | null;
            readonly version: number | null;
            readonly rollout: string | null;
            /** @description What became of it */
            readonly said: components["schemas"]["Sentence"] | null;
            readonly author: string;
            readonly startedAt: components["schemas"]["Instant"];
            readonly endedAt: components["schemas"]["Instant"] | null;
        };
        readonly Pin: {
            readonly id: string;
            readonly cells: {
                readonly [key: string]: components["schemas"]["Cell"];
            };
            readonly expected: components["schemas"]["Cell"];
            readonly tolerance: number | null;
            readonly note: string | null;
            readonly author: string;
            readonly createdAt: components["schemas"]["Instant"];
            /** @description What the version that answers says of it; not in the list of a version */
            readonly live?: {
                readonly version: number;
                readonly said: components["schemas"]["Cell"];
                readonly right: boolean;
            };
        };
        readonly VersionDiff: {
            readonly model: components["schemas"]["Slug"];
            readonly from: number;
            readonly to: number;
            /** @description Columns that only `to` needs */
            readonly added: readonly string[];
            /** @description Columns that only `from` needs */
            readonly removed: readonly string[];
            /** @description Columns that the two read as different kinds */
            readonly reread: readonly string[];
            /** @description What their reports say of each */
            readonly quality: {
                readonly from: components["schemas"]["Score"];
                readonly to: components["schemas"]["Score"];
                readonly headlineFrom: components["schemas"]["Sentence"];
                readonly headlineTo: components["schemas"]["Sentence"];
            };
            /** @description Share of each column in what the two decide */
            readonly importances: readonly {
                readonly column: string;
                readonly from: number;
                readonly to: number;
            }[];
            /** @description Rows asked about lately, answered by both; null when none are kept */
            readonly rows: {
                readonly asked: number;
                /** @description To how many they give another answer; for numbers: further apart than `from` is usually off */
                readonly changed: number;
                /** @description Of how many of the changed ones it is known what happened, without either having learned it */
                readonly known: number;
                /** @description Of those that `from` got right; for numbers: was nearer to */
                readonly rightFrom: number;
                /** @description The same for `to` */
                readonly rightTo: number;
                /** @description Up to 20 of the changed rows, those first of which it is known what happened */
                readonly flips: readonly {
                    /** @description Its name: the cell of the key column as it is kept, else the row key */
                    readonly key: string;
                    readonly cells: {
                        readonly [key: string]: components["schemas"]["Cell"];
                    };
                    readonly from: components["schemas"]["Cell"];
                    readonly to: components["schemas"]["Cell"];
                    readonly happened: string | null;
                }[];
            } | null;
            readonly words: readonly components["schemas"]["Sentence"][];
        };
        readonly RolloutRequest: {
            readonly version: number;
            /**
             * @description fast, standard, careful, manual, or one of the settings
             * @default standard
             */
            readonly policy?: string;
            /** @description Begin with this percent of the rows, 100: all at once; absent: as the policy says */
            readonly weight?: number;
            /** @description Whether rows may need columns that they did not need before */
            readonly newColumns?: boolean;
            /** @description Whether columns may be read otherwise than before, such as words where numbers were; without it such a version is 409 version-incompatible, with their names in `reread` */
            readonly otherReadings?: boolean;
            /** @description For the history */
            readonly reason?: string;
            readonly epoch?: components["schemas"]["Epoch"];
        };
        readonly RolloutChange: {
            /** @description advance only: percent of the rows, more than now */
            readonly weight?: number;
            /** @description advance only: signals are no reason to wait any more */
            readonly acknowledge?: boolean;
            /** @description For the history */
            readonly reason?: string;
            readonly epoch?: components["schemas"]["Epoch"];
        };
        /** @description The `epoch` of the model that the wish was made on: 409 model-changed when who answers, or the step of its trial, has changed since; absent: whatever it is */
        readonly Epoch: number;
        readonly RolloutView: {
            readonly id: string;
            readonly model: components["schemas"]["Slug"];
            /** @description That is tried */
            readonly version: number;
            /** @description That answered when it began, 0: none did */
            readonly baseline: number;
            readonly policy: string;
            /** @description replay, shadow, a share such as 5 %, new-rows, all */
            readonly steps: readonly string[];
            /** @description Index of the step it is in, from 0 */
            readonly step: number;
            /** @description Percent of the rows that the new version answers now; null: rows that no version answered before, whatever their share */
            readonly weight: number | null;
            /** @enum {string} */
            readonly state: "running" | "paused" | "promoted" | "rolled-back" | "aborted";
            readonly acknowledged: boolean;
            readonly stepSince: components["schemas"]["Instant"];
            /** @description Rows answered in this step */
            readonly stepRows: number;
            /** @description Rows that the other version answered beside */
            readonly shadow: {
                readonly scored: number;
                readonly dropped: number;
                readonly failed: number;
            };
            /** @description What was decided last */
            readonly decision: components["schemas"]["Decision"] | null;
            readonly author: string;
            readonly startedAt: components["schemas"]["Instant"];
            readonly endedAt: components["schemas"]["Instant"] | null;
        };
        readonly RolloutList: {
            readonly items: readonly components["schemas"]["RolloutView"][];
            readonly next: string | null;
        };
        readonly RolloutWhole: {
            readonly rollout: components["schemas"]["RolloutView"];
            /** @description Each decision that said something new, newest first */
            readonly verdicts: readonly {
                readonly at: components["schemas"]["Instant"];
                readonly step: number;
                readonly decision: components["schemas"]["Decision"];
            }[];
        };
        readonly Decision: {
            /** @enum {string} */
            readonly action: "hold" | "advance" | "promote" | "ask" | "roll-back";
            readonly guardrails: readonly components["schemas"]["Guardrail"][];
            /** @description About how many more outcomes tell whether it is worse */
            readonly outcomesNeeded: number;
            readonly sentence: components["schemas"]["Sentence"];
        };
        readonly Guardrail: {
            /** @enum {string} */
            readonly name: "failures" | "slow" | "shares" | "quality" | "early" | "flips" | "shift";
            /** @enum {string} */
            readonly test: "share" | "paired" | "outcomes" | "signal";
            readonly figures: {
                readonly [key: string]: number;
            };
            readonly limit: number;
            /** @enum {string} */
            readonly verdict: "ok" | "signal" | "alarm" | "better" | "not-worse" | "worse" | "inconclusive";
        };
        readonly ModelEvent: {
            /** @description Number within the model, from 1 */
            readonly n: number;
            readonly at: components["schemas"]["Instant"];
            readonly kind: string;
            readonly version: number | null;
            /** @description Id of the key or person that asked, or the part of the service that decided */
            readonly actor: string;
            readonly said: components["schemas"]["Sentence"];
            /** @description Who answered after it */
            readonly arms: components["schemas"]["Arms"];
        };
        readonly ModelEventPage: {
            readonly items: readonly components["schemas"]["ModelEvent"][];
            readonly next: string | null;
        };
        /** @description A figure on rows the model never saw, beside guessing */
        readonly Score: {
            readonly metric: components["schemas"]["Metric"];
            readonly value: number;
            /** @description Lower end of a 95 % interval: where the score on fresh rows lies, a quarter as many as it was trained with. It holds the luck of the rows checked and that of the rows to come */
            readonly low: number;
            readonly high: number;
            /** @description What the best single answer for all rows gets: the mean, for `mae` the middle one */
            readonly guessing: number;
            readonly bestColumn: components["schemas"]["ColumnRule"] | null;
        };
        /** @description The best rule that looks at one column only */
        readonly ColumnRule: {
            readonly column: string;
            readonly value: number;
        };
        readonly Report: {
            readonly model: components["schemas"]["Slug"];
            readonly version: number;
            readonly target: string;
            readonly task: components["schemas"]["Task"];
            /** @description Rows with an answer */
            readonly rows: number;
            /** @description Rows the figures were taken on */
            readonly checkedRows: number;
            /** @description Only where a `timeColumn` was given: the checked rows are the newest, from here on */
            readonly checkedFrom?: {
                readonly column: string;
                readonly value: components["schemas"]["Cell"];
            };
            readonly headline: components["schemas"]["Sentence"];
            /** @description The headline as numbers, each in the measure */
            readonly plain: {
                /** @enum {string} */
                readonly measure: "right-of-100" | "best-100" | "off-by";
                readonly value: number;
                readonly low: number;
                readonly high: number;
                readonly guessing: number;
                readonly bestColumn: components["schemas"]["ColumnRule"] | null;
            };
            readonly score: components["schemas"]["Score"];
            /** @description For the details */
            readonly metrics: readonly {
                readonly metric: components["schemas"]["Metric"];
                readonly value: number;
                readonly guessing: number | null;
            }[];
            /** @description From which chance on the rarer of two answers is given; null for other tasks */
            readonly decision: null | {
                /** @description The rarer answer */
                readonly answer: components["schemas"]["Cell"];
                readonly other: components["schemas"]["Cell"];
                /** @description The way in which this version answers */
                readonly counts: components["schemas"]["Counts"];
                /** @description What each way does on the rows checked; found on rows that were not learned from, averaged over bootstrap draws */
                readonly thresholds: readonly {
                    readonly counts: components["schemas"]["Counts"];
                    /** @description Chance of `answer` from which on it is given */
                    readonly from: number;
                    /** @description Share of all rows that get it */
                    readonly called: number;
                    /** @description Share of the rows that have it and get it */
                    readonly caught: number;
                    /** @description Share of the rows that get it and have it */
                    readonly right: number;
                }[];
            };
            /** @description counts[i][j]: rows whose truth is classes[i] and whose answer is classes[j]; null for a number */
            readonly confusion: null | {
                readonly classes: readonly components["schemas"]["Cell"][];
                readonly counts: readonly (readonly number[])[];
            };
            /** @description Stated against real chances, in rising order; empty for a number */
            readonly reliability: readonly {
                readonly stated: number;
                readonly real: number;
                readonly rows: number;
            }[];
            /** @description Where yes is rare; null otherwise */
            readonly gain: null | {
                /** @description The rare answer */
                readonly answer: string;
                /** @description Of the 100 with the highest chance */
                readonly best100: number;
                /** @description Of 100 picked at random */
                readonly random100: number;
                readonly points: readonly {
                    /** @description Share of rows taken, best first */
                    readonly share: number;
                    /** @description Share of the rare answers among them */
                    readonly found: number;
                }[];
            };
            /** @description How far off a number is; null otherwise */
            readonly errors: null | {
                /** @description Half of the rows are off by less, in the unit of the target */
                readonly usual: number;
                /** @description Nine of ten rows are off by less */
                readonly nineOfTen: number;
            };
            /** @description Largest first; the shares add up to 1 */
            readonly importances: readonly {
                readonly column: string;
                readonly share: number;
            }[];
            /** @description How the answer moves with each of at most six columns, the strongest first: partial dependence (Friedman 2001), the mean answer over a sample of the rows checked when all of them get the same value there and all else stays */
            readonly effects: readonly {
                readonly column: string;
                /** @description The answer whose chance is told: the rarer of two, of several the one that moves most; null for a number */
                readonly answer: components["schemas"]["Cell"];
                /** @enum {string} */
                readonly kind: "number" | "date" | "time" | "level";
                /** @description In rising order; levels by how many rows have them, none of fewer than 10 rows */
                readonly points: readonly {
                    /** @description A number, a date (ISO 8601), a time as days, or a level */
                    readonly at: number | string;
                    /** @description A chance */
                    readonly value: number;
                    /** @description Rows checked that are at or about it */
                    readonly rows: number;
                }[];
            }[];
            /** @description Groups of rows, told by one or two columns, where the model is worse than elsewhere, the clearest first; found on one half of the rows checked and measured on the other */
            readonly weakSpots: readonly {
                readonly words: components["schemas"]["Sentence"];
                readonly columns: readonly string[];
                /** @description Rows of the group that it was measured on */
                readonly rows: number;
                /** @description Right times out of 100, or how far off on average */
                readonly here: number;
                readonly elsewhere: number;
            }[];
            /** @description At most 200 of the rows checked, in the order of the table, for a person to look up; no other cell of them is kept */
            readonly proof: readonly {
                /** @description In the table as it was uploaded; 1 is the first row below the names */
                readonly row: number;
                readonly truth: components["schemas"]["Cell"];
                /** @description What was answered without knowing the truth */
                readonly value: components["schemas"]["Cell"];
                /** @description Of `value`; absent for a number */
                readonly probability?: number;
                /** @description Absent for classes and where it is not known */
                readonly interval?: readonly number[];
                /** @description At most three columns, the strongest first; empty where the row was not explained */
                readonly because: readonly {
                    readonly column: string;
                    /** @description In chance of `value` or in the unit of the target */
                    readonly effect: number;
                }[];
            }[];
            readonly warnings: readonly components["schemas"]["Warning"][];
            /** @description What more rows would bring; null when too few rows to say */
            readonly learningCurve: null | {
                readonly points: readonly {
                    readonly rows: number;
                    /** @description The metric */
                    readonly value: number;
                }[];
                readonly words: components["schemas"]["Sentence"];
            };
            /** @description What was tried, best first */
            readonly candidates: readonly {
                readonly words: components["schemas"]["Sentence"];
                /** @description The metric; null when it did not come to an end */
                readonly value: number | null;
                readonly seconds: number;
                /** @description Its weight in the final model */
                readonly share: number;
            }[];
            /** @description What is needed to repeat it */
            readonly provenance: {
                readonly dataDigest: string;
                readonly seed: number;
                readonly engine: string;
                readonly budgetSeconds: number;
            };
        };
        /** @description Split form, records, the wrapper, or a bare array of records */
        readonly PredictionRequest: {
            readonly columns: components["schemas"]["ColumnNames"];
            readonly data: components["schemas"]["Rows"];
            readonly index?: readonly unknown[];
            readonly reasons?: number;
            readonly version?: number;
            readonly document?: string;
            readonly key?: string;
        } | {
            readonly records: components["schemas"]["Records"];
            readonly reasons?: number;
            readonly version?: number;
            readonly document?: string;
            readonly key?: string;
        } | {
            readonly dataframe_split: components["schemas"]["Split"];
            readonly reasons?: number;
            readonly version?: number;
            readonly document?: string;
            readonly key?: string;
        } | components["schemas"]["Records"];
        readonly PredictionList: {
            readonly model: components["schemas"]["Slug"];
            /** @description That answered; an entry says so where another one did */
            readonly version: number;
            /**
             * @description As what it answered; standby: it stands by, and who answers failed; forced: the caller chose another version than the one that answers
             * @enum {string}
             */
            readonly arm: "stable" | "canary" | "standby" | "forced";
            /** @description Columns found under another name or spelling */
            readonly matched: readonly components["schemas"]["Match"][];
            /** @description Columns that came and are not needed */
            readonly ignored: readonly string[];
            readonly predictions: readonly (components["schemas"]["Prediction"] | components["schemas"]["RowProblem"])[];
        };
        readonly Match: {
            /** @description The name the model knows */
            readonly column: string;
            /** @description The name that came */
            readonly sent: string;
            /** @enum {string} */
            readonly how: "alias" | "spelling";
        };
        readonly Prediction: {
            /** @description The cell of the key column, else the row key (examples/row-keys.json) */
            readonly id: string;
            /** @description Names this answer; the same cells asked of the same version have the same one. A cell of a csv counts as the number or truth value that it spells where the column of the model reads it so: `44`, `44.0`, `-3`, `12.5`, `true`. Any other spelling (`12.50`, `1e3`, `TRUE`, `007`), more than 15 digits, and three digits behind the point (`1.234`, which may be thousands) count as texts */
            readonly predictionId: string;
            /** @description In the type of the target */
            readonly value: components["schemas"]["Cell"];
            /** @description Of `value`; absent for a number */
            readonly probability?: number;
            /** @description Per class; absent for a number */
            readonly probabilities?: {
                readonly [key: string]: number;
            };
            /** @description Nine of ten such rows lie in it; only for a number */
            readonly interval?: readonly number[];
            /** @description `unseen:<column>`: a category never seen in training; `outside:<column>`: beyond the range seen; `misfit:<column>`: the cell did not fit the reading; `control`: leave this row as it is, see conduct */
            readonly marks: readonly string[];
            /** @description Strongest first */
            readonly reasons?: readonly components["schemas"]["Reason"][];
            /** @description That answered this row, where it is not the version of the whole answer */
            readonly version?: number;
            /**
             * @description As what that version answered
             * @enum {string}
             */
            readonly arm?: "stable" | "canary" | "standby";
        };
        readonly Reason: {
            readonly column: string;
            /** @description In probability of `value` or in the unit of the target */
            readonly effect: number;
            readonly code: string;
            readonly args: {
                readonly [key: string]: unknown;
            };
            readonly text: string;
        };
        readonly RowProblem: {
            readonly problem: components["schemas"]["Sentence"];
        };
        /**
         * @description drift: what comes has changed; quality: answers have become worse; promoted, sent-back: how a rollout ended; asks: it waits
         *     for a person; retraining: training again has ended, well or in vain; failing: the version
         *     that answers fails and who stands by answers; set-aside: the file of a version is damaged
         * @enum {string}
         */
        readonly AlertKind: "drift" | "quality" | "promoted" | "sent-back" | "asks" | "retraining" | "training-finished" | "training-failed" | "failing" | "set-aside";
        /** @enum {string} */
        readonly AlertLevel: "info" | "warning" | "alarm";
        readonly AlertView: {
            readonly id: string;
            /** @description Its slug; absent where there is no model */
            readonly model?: string;
            readonly kind: components["schemas"]["AlertKind"];
            readonly level: components["schemas"]["AlertLevel"];
            readonly said: components["schemas"]["Sentence"];
            /** @description How often it was raised */
            readonly count: number;
            readonly firstAt: components["schemas"]["Instant"];
            readonly lastAt: components["schemas"]["Instant"];
            readonly seenAt?: components["schemas"]["Instant"];
        };
        readonly AlertList: {
            readonly items: readonly components["schemas"]["AlertView"][];
            readonly next: string | null;
        };
        /** @description What a webhook gets */
        readonly AlertMessage: {
            /** @description Of the alert */
            readonly id: string;
            readonly at: components["schemas"]["Instant"];
            readonly model?: string;
            readonly kind: components["schemas"]["AlertKind"];
            readonly level: components["schemas"]["AlertLevel"];
            readonly sentence: components["schemas"]["Sentence"];
        };
        readonly WebhookRequest: {
            readonly webhooks: readonly {
                /** @description https, and http on the machine of the service; no user, no # */
                readonly url: string;
                /** @description 24 to 64 random bytes; left away: the one the address has, or a new one */
                readonly secret?: string;
            }[];
        };
        readonly WebhookList: {
            readonly webhooks: readonly components["schemas"]["Webhook"][];
        };
        readonly Webhook: {
            readonly id: string;
            readonly url: string;
            /** @description Only in the answer that made it */
            readonly secret?: string;
            readonly createdAt: components["schemas"]["Instant"];
        };
        readonly OutcomeRequest: {
            readonly items: readonly components["schemas"]["OutcomeItem"][];
        };
        /** @description Either `key` or `predictionId` */
        readonly OutcomeItem: {
            /** @description The name of the row */
            readonly key?: components["schemas"]["Cell"];
            readonly predictionId?: string;
            /** @description What really happened; read as a cell of the predicted column */
            readonly value: components["schemas"]["Cell"];
            /** @description When it happened, such as `2026-05-01T12:00:00Z`; without an offset in UTC; a day alone means its end; without it: now */
            readonly observedAt?: string;
            /**
             * @description The highest counts
             * @default 0
             */
            readonly revision?: number;
        };
        readonly OutcomeList: {
            readonly model: components["schemas"]["Slug"];
            /** @description Items whose row was predicted */
            readonly matched: number;
            /** @description Items that are kept until their row is predicted */
            readonly waiting: number;
            /** @description Items that were not kept */
            readonly refused: number;
            /** @description One per item, in order */
            readonly items: readonly {
                /** @enum {string} */
                readonly status: "matched" | "waiting" | "refused";
                /** @description Why it was refused */
                readonly problem?: components["schemas"]["Sentence"];
                /** @description What is to blame, such as `items[3].value` */
                readonly field?: string;
            }[];
        };
        readonly QualityView: {
            readonly model: components["schemas"]["Slug"];
            readonly target: string;
            readonly asOf: components["schemas"]["Instant"];
            /** @description Whether only rows that were left as they are count, see conduct */
            readonly controlOnly: boolean;
            /** @description How long outcomes take; null while too few are known */
            readonly delay: null | {
                readonly medianSeconds: number;
                /** @description 95 of 100 have come by then */
                readonly lateSeconds: number;
            };
            /** @description Those that were asked */
            readonly versions: readonly components["schemas"]["VersionQuality"][];
            /** @description Oldest first */
            readonly days: readonly components["schemas"]["DayQuality"][];
        };
        readonly VersionQuality: {
            readonly version: number;
            readonly state: components["schemas"]["VersionState"];
            /** @description Different rows that somebody got its answer for */
            readonly answered: number;
            /** @description Further rows that it was asked about for a trial */
            readonly beside: number;
            /** @description Of both, those whose outcome is known and that it did not learn from */
            readonly known: number;
            /** @description Further ones whose outcome is known, of rows that it learned from: they do not count */
            readonly learned: number;
            /** @description Further rows that it answered and that could not be kept, because too many came at once */
            readonly dropped: number;
            /** @description `known` by all its rows, 0 to 1 */
            readonly coverage: number;
            /** @description Rows that the figures are taken on */
            readonly counted: number;
            /** @description Whether no further outcomes are expected for these rows */
            readonly mature: boolean;
            /** @description In the metric of its report; null while too few outcomes are known */
            readonly score: null | components["schemas"]["LiveFigure"];
            /** @description The measure of the headline in its report; `right-of-100` where too few outcomes are known for `best-100` */
            readonly plain: null | components["schemas"]["LiveFigure"];
            readonly words: readonly components["schemas"]["Sentence"][];
        };
        readonly LiveFigure: {
            /** @description A metric, or `right-of-100`, `best-100`, `off-by` */
            readonly measure: string;
            readonly value: number;
            /** @description Lower end of a 95 % interval */
            readonly low: number;
            readonly high: number;
            /** @description What always saying the usual answer gets on the same rows */
            readonly guessing: number;
            /** @description What its report says */
            readonly promised: number | null;
        };
        readonly DayQuality: {
            readonly version: number;
            /**
             * Format: date
             * @description In UTC
             */
            readonly day: string;
            /** @description That the version was asked about */
            readonly rows: number;
            /** @description Of them with a known outcome */
            readonly known: number;
            readonly mature: boolean;
            /** @description Right of 100, or by how much the middle row is off */
            readonly value: number | null;
        };
        readonly ConductRequest: {
            /** @description Whether acting on an answer changes what happens, or whether it is seen */
            readonly affectsOutcome: boolean;
            /** @description Share of the rows to be left as they are, at least 0.01; without it a tenth. 0 where `affectsOutcome` is false */
            readonly controlShare?: number;
        };
        readonly ConductView: {
            readonly affectsOutcome: boolean;
            readonly controlShare: number;
            readonly words: components["schemas"]["Sentence"];
        };
    };
    responses: {
        /** @description What went wrong */
        readonly Problem: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description Any text of 1 to 255 visible characters. The same key with the same request answers the first answer again; with
         *     another request 422 idempotency-key-reused; while the first still runs 409 idempotency-key-in-use.
         */
        readonly IdempotencyKey: string;
        /** @description The `next` of the page before */
        readonly After: string;
        /** @description Entries per page */
        readonly Limit: number;
        /** @description Name of the table */
        readonly Name: string;
        /** @description Where the first header cell stands in the sheet, so that cells are named as the person sees them */
        readonly Origin: string;
        /**
         * @description Which sheet of a workbook to read: its name, or its number among the visible ones, counted from 1. Without it the
         *     first one that holds a table. Only for xlsx: text has no sheets (422 sheet-unknown), nor has JSON (400 query-invalid).
         */
        readonly Sheet: string;
        readonly Table: string;
        readonly Training: string;
        /** @description Slug of the model */
        readonly Model: string;
        /** @description Id of the rollout */
        readonly Rollout: string;
        readonly Version: number;
    };
    requestBodies: never;
    headers: {
        /** @description Where the new thing is */
        readonly Location: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly getWorkspace: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The workspace of the key or person */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkspaceView"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listKeys: {
        readonly parameters: {
            readonly query?: {
                /** @description The `next` of the page before */
                readonly after?: components["parameters"]["After"];
                /** @description Entries per page */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of keys */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KeyList"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly createKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Any text of 1 to 255 visible characters. The same key with the same request answers the first answer again; with
                 *     another request 422 idempotency-key-reused; while the first still runs 409 idempotency-key-in-use.
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["KeyRequest"];
            };
        };
        readonly responses: {
            /** @description The key, with its text */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NewKey"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly deleteKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Public part of the key */
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Erased */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listTables: {
        readonly parameters: {
            readonly query?: {
                /** @description The `next` of the page before */
                readonly after?: components["parameters"]["After"];
                /** @description Entries per page */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of tables */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TableList"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly createTable: {
        readonly parameters: {
            readonly query?: {
                /** @description Name of the table */
                readonly name?: components["parameters"]["Name"];
                /** @description Where the first header cell stands in the sheet, so that cells are named as the person sees them */
                readonly origin?: components["parameters"]["Origin"];
                /**
                 * @description Which sheet of a workbook to read: its name, or its number among the visible ones, counted from 1. Without it the
                 *     first one that holds a table. Only for xlsx: text has no sheets (422 sheet-unknown), nor has JSON (400 query-invalid).
                 */
                readonly sheet?: components["parameters"]["Sheet"];
            };
            readonly header?: {
                /**
                 * @description Any text of 1 to 255 visible characters. The same key with the same request answers the first answer again; with
                 *     another request 422 idempotency-key-reused; while the first still runs 409 idempotency-key-in-use.
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TableRequest"];
                readonly "text/csv": string;
                readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        readonly responses: {
            /** @description The table, read */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TableView"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getTable: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly table: components["parameters"]["Table"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The table */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TableView"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly deleteTable: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly table: components["parameters"]["Table"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Erased */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly patchTable: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly table: components["parameters"]["Table"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TablePatch"];
            };
        };
        readonly responses: {
            /** @description The table */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TableView"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putBlock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly table: components["parameters"]["Table"];
                /** @description Number of the block, from 0 */
                readonly n: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["BlockRequest"];
            };
        };
        readonly responses: {
            /** @description Kept */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly closeTable: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly table: components["parameters"]["Table"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CloseRequest"];
            };
        };
        readonly responses: {
            /** @description The table */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TableView"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly appendRows: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Which sheet of a workbook to read: its name, or its number among the visible ones, counted from 1. Without it the
                 *     first one that holds a table. Only for xlsx: text has no sheets (422 sheet-unknown), nor has JSON (400 query-invalid).
                 */
                readonly sheet?: components["parameters"]["Sheet"];
            };
            readonly header?: {
                /**
                 * @description Any text of 1 to 255 visible characters. The same key with the same request answers the first answer again; with
                 *     another request 422 idempotency-key-reused; while the first still runs 409 idempotency-key-in-use.
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly table: components["parameters"]["Table"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RowsRequest"];
                readonly "text/csv": string;
                readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        readonly responses: {
            /** @description The longer table */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TableView"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listTrainings: {
        readonly parameters: {
            readonly query?: {
                /** @description The `next` of the page before */
                readonly after?: components["parameters"]["After"];
                /** @description Entries per page */
                readonly limit?: components["parameters"]["Limit"];
                /** @description Only those on this table */
                readonly table?: string;
                /** @description Only those in this state */
                readonly state?: components["schemas"]["TrainingState"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of trainings */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrainingList"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly createTraining: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Any text of 1 to 255 visible characters. The same key with the same request answers the first answer again; with
                 *     another request 422 idempotency-key-reused; while the first still runs 409 idempotency-key-in-use.
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TrainingRequest"];
            };
        };
        readonly responses: {
            /** @description The training, queued */
            readonly 202: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrainingView"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getTraining: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly training: components["parameters"]["Training"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The training */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrainingView"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listTrainingEvents: {
        readonly parameters: {
            readonly query?: {
                /** @description Number of the last event already seen */
                readonly after?: number;
                /** @description Seconds to wait for something new */
                readonly wait?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly training: components["parameters"]["Training"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Events in order */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EventList"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly finishTraining: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly training: components["parameters"]["Training"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The training */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrainingView"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly cancelTraining: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly training: components["parameters"]["Training"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The training */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrainingView"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listModels: {
        readonly parameters: {
            readonly query?: {
                /** @description The `next` of the page before */
                readonly after?: components["parameters"]["After"];
                /** @description Entries per page */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of models */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ModelList"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getModel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The model */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ModelView"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly deleteModel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Erased */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly importVersion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Any text of 1 to 255 visible characters. The same key with the same request answers the first answer again; with
                 *     another request 422 idempotency-key-reused; while the first still runs 409 idempotency-key-in-use.
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/zip": string;
            };
        };
        readonly responses: {
            /** @description The version */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VersionView"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getVersion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
                readonly version: components["parameters"]["Version"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The version */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VersionView"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly deleteVersion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
                readonly version: components["parameters"]["Version"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Erased */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly downloadBundle: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
                readonly version: components["parameters"]["Version"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/zip": string;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
                readonly version: components["parameters"]["Version"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The report */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Report"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly noteOnVersion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Any text of 1 to 255 visible characters. The same key with the same request answers the first answer again; with
                 *     another request 422 idempotency-key-reused; while the first still runs 409 idempotency-key-in-use.
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
                readonly version: components["parameters"]["Version"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly text: string;
                };
            };
        };
        readonly responses: {
            /** @description Noted */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ModelEvent"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listPins: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The rows, oldest first */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Pin"][];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly pinRow: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Any text of 1 to 255 visible characters. The same key with the same request answers the first answer again; with
                 *     another request 422 idempotency-key-reused; while the first still runs 409 idempotency-key-in-use.
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description By column */
                    readonly cells: {
                        readonly [key: string]: components["schemas"]["Cell"];
                    };
                    readonly expected: components["schemas"]["Cell"];
                    /** @description How far a number may be off */
                    readonly tolerance?: number;
                    readonly note?: string;
                };
            };
        };
        readonly responses: {
            /** @description Pinned */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Pin"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly unpinRow: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
                readonly pin: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Unpinned */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly checkPins: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
                readonly version: components["parameters"]["Version"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Each row with the answer */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly version: number;
                        readonly items: readonly {
                            readonly pin: components["schemas"]["Pin"];
                            readonly said: components["schemas"]["Cell"];
                            readonly right: boolean;
                        }[];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly diffVersions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
                readonly version: components["parameters"]["Version"];
                readonly to: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The differences */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VersionDiff"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly reproduceVersion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Any text of 1 to 255 visible characters. The same key with the same request answers the first answer again; with
                 *     another request 422 idempotency-key-reused; while the first still runs 409 idempotency-key-in-use.
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
                readonly version: components["parameters"]["Version"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The training, which makes no version */
            readonly 202: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrainingView"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly restoreVersion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
                readonly version: components["parameters"]["Version"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Who answers */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answering"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getRetraining: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The rule and its runs */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RetrainingView"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putRetraining: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RetrainingRule"];
            };
        };
        readonly responses: {
            /** @description The rule and its runs */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RetrainingView"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly retrain: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Any text of 1 to 255 visible characters. The same key with the same request answers the first answer again; with
                 *     another request 422 idempotency-key-reused; while the first still runs 409 idempotency-key-in-use.
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It began */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RetrainingRun"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly goBack: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": {
                    /** @description The version; absent: the one that stands by */
                    readonly to?: number;
                    readonly reason?: string;
                    readonly epoch?: components["schemas"]["Epoch"];
                };
            };
        };
        readonly responses: {
            /** @description Who answers */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answering"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listRollouts: {
        readonly parameters: {
            readonly query?: {
                /** @description The `next` of the page before */
                readonly after?: components["parameters"]["After"];
                /** @description Entries per page */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of rollouts */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RolloutList"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly beginRollout: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Any text of 1 to 255 visible characters. The same key with the same request answers the first answer again; with
                 *     another request 422 idempotency-key-reused; while the first still runs 409 idempotency-key-in-use.
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RolloutRequest"];
            };
        };
        readonly responses: {
            /** @description The rollout */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RolloutView"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getRollout: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
                /** @description Id of the rollout */
                readonly rollout: components["parameters"]["Rollout"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The rollout */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RolloutWhole"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly advanceRollout: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
                /** @description Id of the rollout */
                readonly rollout: components["parameters"]["Rollout"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["RolloutChange"];
            };
        };
        readonly responses: {
            /** @description The rollout */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RolloutView"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly pauseRollout: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
                /** @description Id of the rollout */
                readonly rollout: components["parameters"]["Rollout"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["RolloutChange"];
            };
        };
        readonly responses: {
            /** @description The rollout */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RolloutView"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly resumeRollout: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
                /** @description Id of the rollout */
                readonly rollout: components["parameters"]["Rollout"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["RolloutChange"];
            };
        };
        readonly responses: {
            /** @description The rollout */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RolloutView"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly abortRollout: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
                /** @description Id of the rollout */
                readonly rollout: components["parameters"]["Rollout"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["RolloutChange"];
            };
        };
        readonly responses: {
            /** @description The rollout */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RolloutView"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getHistory: {
        readonly parameters: {
            readonly query?: {
                /** @description A time in the years 1970 to 9999, or a day, of which it is the end (UTC); the answer is the event that held then */
                readonly at?: string;
                /** @description The `next` of the page before */
                readonly after?: components["parameters"]["After"];
                /** @description Entries per page */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of events, or the event that held at `at` */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ModelEventPage"] | components["schemas"]["ModelEvent"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getDrift: {
        readonly parameters: {
            readonly query?: {
                /** @description Length of a window; without it an hour, as alerts look at it. Windows older than three days are there by the day, older than five weeks by the week */
                readonly window?: components["schemas"]["DriftWindowLength"];
                /** @description Version to look at; without it, the one that answers */
                readonly version?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description How it stands */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Drift"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly predict: {
        readonly parameters: {
            readonly query?: {
                /** @description Reasons per row */
                readonly reasons?: number;
                /** @description Version to ask; without it, the live one */
                readonly version?: number;
                /** @description Column that names a row */
                readonly key?: string;
                /** @description Document the rows come from */
                readonly document?: string;
                /**
                 * @description Which sheet of a workbook to read: its name, or its number among the visible ones, counted from 1. Without it the
                 *     first one that holds a table. Only for xlsx: text has no sheets (422 sheet-unknown), nor has JSON (400 query-invalid).
                 */
                readonly sheet?: components["parameters"]["Sheet"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PredictionRequest"];
                readonly "text/csv": string;
                readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        readonly responses: {
            /** @description One entry per row, in order */
            readonly 200: {
                headers: {
                    /** @description csv and xlsx only: the model's columns that were found under another name, as an encoded form (`Owner=OWNER&close+date=Close`) */
                    readonly "Columns-Matched"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PredictionList"];
                    readonly "text/csv": string;
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly tellOutcomes: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Which sheet of a workbook to read: its name, or its number among the visible ones, counted from 1. Without it the
                 *     first one that holds a table. Only for xlsx: text has no sheets (422 sheet-unknown), nor has JSON (400 query-invalid).
                 */
                readonly sheet?: components["parameters"]["Sheet"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OutcomeRequest"];
                readonly "text/csv": string;
                readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        readonly responses: {
            /** @description What became of each item, in order */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OutcomeList"];
                    readonly "text/csv": string;
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getQuality: {
        readonly parameters: {
            readonly query?: {
                /** @description What the figures are split by */
                readonly by?: "version";
            };
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The figures */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["QualityView"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getConduct: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What was said of the model */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ConductView"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putConduct: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the model */
                readonly model: components["parameters"]["Model"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ConductRequest"];
            };
        };
        readonly responses: {
            /** @description What holds from now on */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ConductView"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listAlerts: {
        readonly parameters: {
            readonly query?: {
                /** @description Only those that nobody saw */
                readonly unseen?: boolean;
                /** @description The `next` of the page before */
                readonly after?: components["parameters"]["After"];
                /** @description Entries per page */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of alerts */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AlertList"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly seeAlert: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the alert */
                readonly alert: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The alert */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AlertView"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getWebhooks: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The webhooks */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookList"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putWebhooks: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WebhookRequest"];
            };
        };
        readonly responses: {
            /** @description The webhooks; a secret that was made is shown this once */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookList"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getContract: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description This document */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/yaml": string;
                };
            };
        };
    };
}
