package io.clickml.service.alert;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Addresses that are not of the public Internet (IANA's special-purpose registries). */
final class PrivateAddress {
  private PrivateAddress() {}

  static boolean is(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || (address instanceof Inet4Address ? four(address) : six(address));
  }

  private static boolean four(InetAddress address) {
    int first = at(address, 0);
    int second = at(address, 1);
    boolean carrier = first == 100 && second >= 64 && second < 128;
    boolean benchmark = first == 198 && (second == 18 || second == 19);
    boolean protocol = first == 192 && second == 0 && at(address, 2) == 0;
    return first == 0 || first >= 240 || carrier || benchmark || protocol;
  }

  /** Only 2000::/3 is public, and there 6to4 and Teredo would lead to any IPv4 address. */
  private static boolean six(InetAddress address) {
    int first = at(address, 0) << 8 | at(address, 1);
    boolean sixToFour = first == 0x2002;
    boolean teredo = first == 0x2001 && at(address, 2) == 0 && at(address, 3) == 0;
    return first >> 13 != 1 || sixToFour || teredo;
  }

  private static int at(InetAddress address, int i) {
    return address.getAddress()[i] & 0xFF;
  }
}
