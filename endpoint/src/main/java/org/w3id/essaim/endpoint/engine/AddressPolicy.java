package org.w3id.essaim.endpoint.engine;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Which addresses a query may have this machine connect with. */
@FunctionalInterface
interface AddressPolicy {

    /** Those of the public internet: a name that leads to this machine, its network or an address within an address is refused. */
    AddressPolicy PUBLIC = AddressPolicy::isPublic;

    boolean allows(InetAddress address);

    private static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return address instanceof Inet4Address
                ? isPublic4(first, second, bytes[2] & 0xff)
                : isPublic6(first, second, bytes[2] & 0xff, bytes[3] & 0xff);
    }

    /** @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry/">IANA IPv4 Special-Purpose Address Registry</a> */
    private static boolean isPublic4(int first, int second, int third) {
        boolean ownNetwork = first == 0 || first == 10 || first == 127 || first >= 224;
        boolean carrier = first == 100 && second >= 64 && second < 128;
        boolean link = first == 169 && second == 254 || first == 172 && second >= 16 && second < 32;
        boolean special = first == 192 && (second == 168 || second == 0 && (third == 0 || third == 2));
        boolean tests = first == 198 && (second == 18 || second == 19 || second == 51 && third == 100)
                || first == 203 && second == 0 && third == 113;
        return !(ownNetwork || carrier || link || special || tests);
    }

    /** Global unicast (2000::/3), without what holds another address (6to4, Teredo) or stands in examples. */
    private static boolean isPublic6(int first, int second, int third, int fourth) {
        boolean sixToFour = first == 0x20 && second == 0x02;
        boolean special = first == 0x20 && second == 0x01 && third < 0x02;
        boolean example = first == 0x20 && second == 0x01 && third == 0x0d && fourth == 0xb8;
        return (first & 0xe0) == 0x20 && !(sixToFour || special || example);
    }
}
