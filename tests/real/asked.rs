//! What a script asks the program and reads in its answers.

use serde_json::Value;

use super::House;

impl House {
    /// With an empty record, made by asking who is next.
    pub fn opened() -> Self {
        let house = Self::new();
        assert_eq!(house.run(&["next"]).status, 3);
        house
    }

    /// With the demonstration's half-day and its directory.
    pub fn with_demo() -> Self {
        let house = Self::new();
        assert_eq!(house.run(&["demo", "--write", &house.text("guichet.db")]).status, 0);
        house
    }

    /// What a command that must succeed answers with `--json` among its words.
    pub fn json(&self, args: &[&str]) -> Value {
        let out = self.done(args);
        serde_json::from_str(&out).unwrap_or_else(|error| panic!("{args:?}: {error}: {out}"))
    }

    /// Today's queue.
    pub fn queue(&self) -> Vec<Value> {
        self.json(&["queue", "--json"]).as_array().expect("a list").clone()
    }

    /// The status of one ticket of today.
    pub fn status_of(&self, ticket: u64) -> String {
        let queue = self.queue();
        let visit = queue.iter().find(|visit| visit["ticket"] == ticket).expect("the ticket");
        visit["status"].as_str().expect("a status").to_owned()
    }
}
