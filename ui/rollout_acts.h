#pragma once

#include "core/rollout.h"
#include "core/rollout_edits.h"

namespace roadstead::ui {

class Acts;

// What a person does to one rollout; each is one step of undo.

/// Nobody more is granted the update; what is under way goes on.
void pauseRollout(Acts &acts, const RolloutStatus &status);
/// Takes away what holds it: a pause, its stop rule, or the policy's switch.
void resumeRollout(Acts &acts, const RolloutStatus &status);
/// Stops it, and points the channel to `version` again (empty: to no package).
void abortRollout(Acts &acts, const RolloutStatus &status, const QString &version, const QString &reason);
/// `isHeld`: the group is paused, stopped or was aborted, and has to be set going too.
void launchRollout(Acts &acts, const RolloutPlan &plan, bool isHeld);
void changePolicy(Acts &acts, const RolloutStatus &status, const UpdatePolicy &policy);

} // namespace roadstead::ui
