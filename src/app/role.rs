//! The role of whoever sits here, as the keyring has it now.
//!
//! A passphrase proves a role at the moment at which it is typed; the window may stand open for days after that. What only
//! coordinators may do is therefore asked of the keyring once more when it is done, and so is everybody's place when another
//! process wrote, which giving and taking passphrases does. Whoever lost the role, or the passphrase, finds the screen
//! locked: what they may do now is what the next passphrase says. The keyring's file can only take a role away here: what it
//! says is sealed, and nobody has opened the seal.

use super::{
    App,
    action::{Action, Of},
};
use crate::{
    domain::access::{Access, Role},
    error::{Error, Kind, Result},
    store::keyring::Keyring,
};

impl App {
    /// Looks whether whoever sits here still has the passphrase and the role with which they came in; locks where not.
    pub(super) fn look_at_role(&mut self) -> Result<()> {
        let Access::Worker(sits) = &self.access else { return Ok(()) };
        let Some(record) = self.store.path().filter(|_| self.store.key().is_some()) else { return Ok(()) };
        // Without a keyring nobody could unlock.
        let Some(ring) = Keyring::of(record)? else { return Ok(()) };
        let holds = ring.worker(&sits.name).is_some_and(|now| now.role == sits.role || now.role == Role::Coordinator);
        if !holds && self.locked().is_none() {
            self.lock();
        }
        Ok(())
    }

    /// Whether an action is for whoever sits here, whatever else it wants.
    pub(super) fn may(&self, action: Action) -> bool {
        match action.spec().of {
            Of::Everybody => true,
            Of::Coordinators => self.may_coordinate_here(),
            Of::NamedCoordinators => self.may_coordinate(),
        }
    }

    /// Whether whoever sits here does what coordinators do where there are any: who did what, and what people ask for.
    pub fn may_coordinate_here(&self) -> bool {
        self.may_coordinate() || (!self.access.is_sealed() && self.config.coordinators.is_empty())
    }

    /// Refuses what whoever sits here may not do, by the keyring as it is now; `what` is what it is called in the words of
    /// an error.
    pub(super) fn must(&mut self, may: fn(&Self) -> bool, what: &str) -> Result<()> {
        self.look_at_role()?;
        if self.locked().is_some() || !may(self) {
            return Err(Error::new(Kind::NotCoordinator).at(what));
        }
        Ok(())
    }
}
