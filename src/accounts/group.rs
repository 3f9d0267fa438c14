//! Whether a group is its owner's own: many Linux systems give each account one, and let it write what the account makes.

use std::{fs, fs::Metadata, os::unix::fs::MetadataExt as _, path::Path};

/// Whether nobody but its owner is in the group that may write to a file or folder. Where that cannot be told, somebody is.
pub fn is_owners_alone(path: &Path, found: &Metadata) -> bool {
    let read = |file| fs::read_to_string(file).unwrap_or_default();
    !names_more(path) && is_alone(found.uid(), found.gid(), &read("/etc/passwd"), &read("/etc/group"))
}

/// Whether an access list names other accounts: its widest right then stands where the group's would.
fn names_more(path: &Path) -> bool {
    #[cfg(target_os = "linux")]
    {
        let mut none: [u8; 0] = [];
        rustix::fs::getxattr(path, "system.posix_acl_access", &mut none[..]).is_ok_and(|length| length > 0)
    }
    #[cfg(not(target_os = "linux"))]
    {
        let _ = path;
        false
    }
}

/// A group is an account's own that is called like it, and that no other account is in: neither by the group's line, nor
/// by its own.
fn is_alone(owner: u32, group: u32, accounts: &str, groups: &str) -> bool {
    let is = |field: Option<&&str>, number: u32| field.is_some_and(|field| field.parse() == Ok(number));
    let accounts: Vec<Vec<&str>> = accounts.lines().map(|line| line.split(':').collect()).collect();
    let Some(name) = accounts.iter().find(|account| is(account.get(2), owner)).map(|account| account[0]) else {
        return false;
    };
    let others = accounts.iter().any(|account| is(account.get(3), group) && !is(account.get(2), owner));
    let own = groups.lines().map(|line| line.split(':').collect::<Vec<_>>()).find(|line| is(line.get(2), group));
    let Some(own) = own else { return false };
    let members = own.get(3).copied().unwrap_or_default();
    own[0] == name && !others && members.split(',').all(|member| member.is_empty() || member.trim() == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACCOUNTS: &str = "root:x:0:0::/root:/bin/sh\nana:x:1000:1000::/home/ana:/bin/sh\nbo:x:1001:100::/:/bin/sh\n\
                            cy:x:1002:1002::/:/bin/sh\nguest:x:1003:1002::/:/bin/sh\n";
    const GROUPS: &str = "root:x:0:\nusers:x:100:\nana:x:1000:\nbo:x:1001:ana\ncy:x:1002:\nteam:x:1100:ana\n";

    #[test]
    fn a_group_is_ones_own_by_its_name_and_where_nobody_else_is_in_it() {
        let alone = |owner, group| is_alone(owner, group, ACCOUNTS, GROUPS);
        assert!(alone(0, 0) && alone(1000, 1000));
        assert!(!alone(1001, 100), "everybody's");
        assert!(!alone(1001, 1001), "somebody was added to it");
        assert!(!alone(1002, 1002), "it is somebody else's first group too");
        assert!(!alone(1000, 1100), "a team's, whoever is in it today");
        assert!(!alone(4000, 4000) && !alone(1000, 4000), "unknown here");
    }
}
